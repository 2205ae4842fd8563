-- People with an account, how they sign in, and what they agreed to.
create table person (
    id            uuid         not null primary key,
    user_name     varchar(60)  not null,
    user_key      varchar(60)  character set utf8mb4 collate utf8mb4_bin not null,
    display_name  varchar(200) not null,
    email         varchar(254) null,
    password_hash varchar(200) null,
    language      varchar(2)   not null,
    theme         varchar(8)   not null,
    disabled      boolean      not null default false,
    joined_at     timestamp(6) not null default current_timestamp(6),
    revision      bigint       not null,
    unique index person_by_user_key (user_key),
    unique index person_by_email (email)
);

create table person_role (
    person_id uuid        not null,
    role      varchar(30) not null,
    primary key (person_id, role),
    foreign key (person_id) references person (id)
);

-- Issuer and subject name one person in the world; an e-mail address does not.
create table person_identity (
    person_id uuid         not null,
    provider  varchar(60)  not null,
    issuer    varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    subject   varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    linked_at timestamp(6) not null default current_timestamp(6),
    primary key (issuer, subject),
    index identity_by_person (person_id),
    foreign key (person_id) references person (id)
);

create table person_recovery_code (
    person_id uuid        not null,
    hash      varchar(64) not null,
    primary key (person_id, hash),
    foreign key (person_id) references person (id)
);

-- Decisions are added, never changed.
create table consent_record (
    id         uuid         not null primary key,
    person_id  uuid         not null,
    purpose    varchar(40)  not null,
    version    int          not null,
    given      boolean      not null,
    decided_at timestamp(6) not null default current_timestamp(6),
    index consent_by_person (person_id, decided_at)
);

-- Who must wait before trying to sign in again: by hash of a user name or of an address. Shared by all instances.
create table sign_in_throttle (
    throttled  char(64)     not null primary key,
    failures   int          not null,
    last_at    timestamp(6) not null default current_timestamp(6),
    open_again timestamp(6) not null default current_timestamp(6),
    index throttle_by_time (last_at)
);

-- One-time links that make the first administrator.
create table administrator_link (
    hash    char(64)     not null primary key,
    made_at timestamp(6) not null default current_timestamp(6)
);
