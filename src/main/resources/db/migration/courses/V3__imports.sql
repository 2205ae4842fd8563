-- Courses that come in from elsewhere: each file that was brought, how far it is, and what became of it.
create table course_import (
    id             uuid         not null primary key,
    file_name      varchar(255) not null,
    bytes          bigint       not null,
    brought_by     uuid         null,
    institution_id uuid         null,
    lead_id        uuid         null,
    language       varchar(8)   null,
    anew           boolean      not null,
    state          varchar(20)  not null,
    step           int          not null,
    steps          int          not null,
    attempts       int          not null,
    asked_at       datetime(6)  not null,
    beat_at        datetime(6)  not null,
    ended_at       datetime(6)  null,
    manifest       varchar(200) null,
    title          varchar(200) null,
    course_id      uuid         null,
    proposals      int          not null,
    failure        varchar(100) null,
    arguments      longtext     not null,
    report         longtext     null,
    index course_import_by_person (brought_by, asked_at),
    index course_import_by_state (state, asked_at),
    index course_import_by_manifest (manifest, state),
    index course_import_by_course (course_id, asked_at)
);

-- Where a part of a draft came from, and what it said when it last came: tells a change at the source from one here.
create table import_origin (
    course_id uuid         not null,
    origin    char(64)     not null,
    part      varchar(10)  not null,
    part_id   uuid         not null,
    content   longtext     not null,
    primary key (course_id, origin),
    index import_origin_by_part (part_id),
    foreign key (course_id) references course (id)
);

-- The pictures and files that came with a course, by what is in them: the next import uses them again.
create table import_file (
    course_id uuid     not null,
    sha256    char(64) not null,
    media_id  uuid     not null,
    primary key (course_id, sha256),
    foreign key (course_id) references course (id)
);

-- A unit's pages as they came, sanitised: what an author compares with.
create table import_source (
    unit_id   uuid     not null primary key,
    course_id uuid     not null,
    html      longtext not null,
    index import_source_by_course (course_id),
    foreign key (course_id) references course (id)
);

-- What a newer export of the same course would change: nothing changes until an author takes it.
create table import_proposal (
    id         uuid         not null primary key,
    course_id  uuid         not null,
    import_id  uuid         not null,
    origin     char(64)     not null,
    position   int          not null,
    kind       varchar(20)  not null,
    part_id    uuid         null,
    place      uuid         null,
    title      varchar(200) not null,
    content    longtext     not null,
    state      varchar(20)  not null,
    settled_by uuid         null,
    settled_at datetime(6)  null,
    index import_proposal_open (course_id, state, position),
    foreign key (course_id) references course (id)
);
