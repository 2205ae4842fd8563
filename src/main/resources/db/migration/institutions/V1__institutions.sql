-- The directory, and the roles people hold in it. People are named, not referenced: they live next door.
create table institution (
    id                   uuid         not null primary key,
    slug                 varchar(100) not null,
    name                 varchar(200) not null,
    native_name          varchar(200) null,
    native_language      varchar(16)  null,
    kind                 varchar(40)  not null,
    country              varchar(2)   not null,
    city                 varchar(120) not null,
    region               varchar(8)   not null,
    website              varchar(300) null,
    summary              varchar(600) not null,
    accrediting_agency   varchar(100) null,
    accreditation_status varchar(20)  null,
    accredited_until     date         null,
    listed_at            timestamp(6) not null default current_timestamp(6),
    revision             bigint       not null,
    unique index institution_by_slug (slug),
    index institution_by_name (name)
);

create table institution_language (
    institution_id uuid        not null,
    place          int         not null,
    language       varchar(16) not null,
    primary key (institution_id, place),
    foreign key (institution_id) references institution (id)
);

create table institution_strength (
    institution_id uuid        not null,
    place          int         not null,
    topic          varchar(40) not null,
    primary key (institution_id, place),
    foreign key (institution_id) references institution (id)
);

create table membership (
    id             uuid        not null primary key,
    institution_id uuid        not null,
    person_id      uuid        not null,
    role           varchar(30) not null,
    from_day       date        not null,
    until_day      date        null,
    revision       bigint      not null,
    index membership_by_person (person_id, role),
    index membership_by_institution (institution_id, role),
    foreign key (institution_id) references institution (id)
);
