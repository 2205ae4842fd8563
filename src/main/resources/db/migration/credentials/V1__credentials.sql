-- What a person earned. What the credential says is frozen when it is issued; only its withdrawal may be added.
create table credential (
    code           varchar(16)  not null primary key,
    person_id      uuid         not null,
    course_id      uuid         not null,
    version        int          not null,
    holder         varchar(200) not null,
    course_title   varchar(200) not null,
    statement      longtext     not null,
    issued_at      datetime(6)  not null,
    revoked_at     datetime(6)  null,
    revoked_by     uuid         null,
    revoked_reason varchar(500) null,
    revision       bigint       not null,
    unique key credential_once (person_id, course_id, version),
    index credential_by_person (person_id, issued_at)
);

create table credential_issuer (
    code           varchar(16) not null,
    institution_id uuid        not null,
    primary key (code, institution_id),
    index credential_of_issuer (institution_id, code),
    constraint credential_issuer_of foreign key (code) references credential (code)
);
