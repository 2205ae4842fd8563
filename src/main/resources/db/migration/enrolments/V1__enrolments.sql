-- Who learns which course, on the version that was open when they began. Courses and people live next door.
create table enrolment (
    id           uuid        not null primary key,
    person_id    uuid        not null,
    course_id    uuid        not null,
    version      int         not null,
    language     varchar(8)  not null,
    enrolled_at  datetime(6) not null,
    touched_at   datetime(6) not null,
    left_at      datetime(6) null,
    completed_at datetime(6) null,
    revision     bigint      not null,
    unique key enrolment_of_person (person_id, course_id),
    index enrolment_by_touch (person_id, left_at, touched_at),
    index enrolment_by_course (course_id)
);

-- What happened on a learner's devices, once each: append-only.
create table journal_entry (
    person_id   uuid         not null,
    device      varchar(64)  not null,
    seq         bigint       not null,
    type        varchar(32)  not null,
    course_id   uuid         not null,
    unit_id     uuid         not null,
    happened_at datetime(6)  not null,
    received_at datetime(6)  not null,
    data        longtext     not null,
    primary key (person_id, device, seq)
);

-- Progress belongs to the unit and the block, not to a language or a version.
create table unit_progress (
    person_id    uuid        not null,
    course_id    uuid        not null,
    unit_id      uuid        not null,
    opened_at    datetime(6) null,
    completed_at datetime(6) null,
    seconds      int         not null default 0,
    primary key (person_id, course_id, unit_id)
);

-- The answer that stands: the last one by the device's own time.
create table block_answer (
    person_id   uuid        not null,
    course_id   uuid        not null,
    block_id    uuid        not null,
    answer      longtext    not null,
    is_right    boolean     not null,
    answered_at datetime(6) not null,
    device      varchar(64) not null,
    seq         bigint      not null,
    attempts    int         not null,
    primary key (person_id, course_id, block_id)
);
