-- A course work over all its versions: who owns and writes it, and where the version in preparation stands.
-- People and institutions are named, not referenced: they live next door.
create table course (
    id                uuid         not null primary key,
    slug              varchar(120) not null unique,
    original          varchar(8)   not null,
    topic             varchar(40)  not null,
    level             varchar(20)  not null,
    licence           varchar(40)  not null,
    pass_mark         int          not null,
    state             varchar(20)  not null,
    draft_number      int          not null,
    described         bigint       not null,
    published_version int          not null,
    published_at      datetime(6)  null,
    withdrawn_at      datetime(6)  null,
    withdrawn_because varchar(1000) null,
    changed_at        datetime(6)  not null,
    revision          bigint       not null,
    index course_by_publication (withdrawn_at, published_at)
);

-- The first owner leads.
create table course_owner (
    course_id      uuid not null,
    position       int  not null,
    institution_id uuid not null,
    primary key (course_id, position),
    unique key course_owner_once (course_id, institution_id),
    index course_owner_by_institution (institution_id),
    foreign key (course_id) references course (id)
);

create table course_profession (
    course_id  uuid        not null,
    profession varchar(40) not null,
    primary key (course_id, profession),
    foreign key (course_id) references course (id)
);

create table course_member (
    course_id      uuid        not null,
    person_id      uuid        not null,
    role           varchar(20) not null,
    institution_id uuid        not null,
    appointed_at   datetime(6) not null,
    primary key (course_id, person_id, role),
    index course_member_by_person (person_id),
    foreign key (course_id) references course (id)
);

-- Reviews and sign-offs of each draft; those that became void stay as a record.
create table course_duty (
    course_id      uuid          not null,
    position       int           not null,
    draft_number   int           not null,
    kind           varchar(20)   not null,
    institution_id uuid          null,
    state          varchar(20)   not null,
    done_by        uuid          null,
    done_at        datetime(6)   null,
    note           varchar(2000) null,
    owed_since     datetime(6)   not null,
    due_at         datetime(6)   null,
    reminded_at    datetime(6)   null,
    reminders      int           not null,
    voided         boolean       not null,
    primary key (course_id, position),
    foreign key (course_id) references course (id)
);

-- Who wrote in which draft: they cannot approve it.
create table draft_writer (
    course_id    uuid not null,
    draft_number int  not null,
    person_id    uuid not null,
    primary key (course_id, draft_number, person_id),
    foreign key (course_id) references course (id)
);

create table course_words (
    course_id       uuid          not null,
    language        varchar(8)    not null,
    title           varchar(200)  not null,
    summary         varchar(500)  not null,
    audience        varchar(1000) not null,
    outcomes        longtext      not null,
    missing         boolean       not null,
    revision        bigint        not null,
    source_revision bigint        not null,
    primary key (course_id, language),
    foreign key (course_id) references course (id)
);

create table course_section (
    id        uuid    not null primary key,
    course_id uuid    not null,
    position  int     not null,
    retired   boolean not null,
    index course_section_by_course (course_id, position),
    foreign key (course_id) references course (id)
);

create table course_unit (
    id         uuid         not null primary key,
    course_id  uuid         not null,
    section_id uuid         not null,
    slug       varchar(120) not null,
    position   int          not null,
    minutes    int          not null,
    sources    longtext     not null,
    review_by  date         null,
    retired    boolean      not null,
    revision   bigint       not null,
    unique key course_unit_address (course_id, slug),
    index course_unit_by_section (section_id, position),
    foreign key (course_id) references course (id),
    foreign key (section_id) references course_section (id)
);

-- Titles of sections and units; source is the original's title they were translated from.
create table course_title (
    part_id   uuid         not null,
    course_id uuid         not null,
    language  varchar(8)   not null,
    title     varchar(200) not null,
    source    varchar(200) not null,
    primary key (part_id, language),
    index course_title_by_course (course_id),
    foreign key (course_id) references course (id)
);

-- A block; facts are what it holds in every language: its picture or file, its question's key.
create table course_block (
    id        uuid        not null primary key,
    course_id uuid        not null,
    unit_id   uuid        not null,
    position  int         not null,
    kind      varchar(20) not null,
    facts     longtext    not null,
    media_id  uuid        null,
    retired   boolean     not null,
    index course_block_by_unit (unit_id, position),
    index course_block_by_course (course_id),
    foreign key (course_id) references course (id),
    foreign key (unit_id) references course_unit (id)
);

-- What a block says in a language now. source_revision is the original's revision it was translated from.
create table block_words (
    block_id        uuid         not null,
    course_id       uuid         not null,
    language        varchar(8)   not null,
    content         longtext     not null,
    label           varchar(120) not null,
    missing         boolean      not null,
    revision        bigint       not null,
    source_revision bigint       not null,
    changed_by      uuid         null,
    changed_at      datetime(6)  not null,
    primary key (block_id, language),
    index block_words_by_course (course_id, changed_at),
    foreign key (block_id) references course_block (id)
);

-- Every state a block had in a language: append-only.
create table block_revision (
    block_id     uuid        not null,
    language     varchar(8)  not null,
    revision     bigint      not null,
    draft_number int         not null,
    content      longtext    not null,
    written_by   uuid        not null,
    written_at   datetime(6) not null,
    primary key (block_id, language, revision),
    foreign key (block_id) references course_block (id)
);

-- Edits made from a base that somebody else had changed: they wait here until somebody chooses.
create table block_conflict (
    id            uuid        not null primary key,
    block_id      uuid        not null,
    course_id     uuid        not null,
    language      varchar(8)  not null,
    base_revision bigint      not null,
    content       longtext    not null,
    written_by    uuid        not null,
    written_at    datetime(6) not null,
    settled_at    datetime(6) null,
    settled_by    uuid        null,
    index block_conflict_open (block_id, language, settled_at),
    index block_conflict_by_course (course_id, settled_at),
    foreign key (block_id) references course_block (id)
);

-- Every picture or file that was ever in a draft: those who may read the draft may read it.
create table draft_media (
    media_id  uuid not null,
    course_id uuid not null,
    primary key (media_id, course_id),
    foreign key (course_id) references course (id)
);
