-- Published versions. Rows come once and never change: the triggers refuse, and a hash of what was published is
-- checked when it is read.
create table course_version (
    course_id    uuid        not null,
    number       int         not null,
    published_at datetime(6) not null,
    content      longtext    not null,
    content_hash char(64)    not null,
    primary key (course_id, number),
    foreign key (course_id) references course (id)
);

-- A version's page in a language; the columns are what lists show.
create table published_course (
    course_id    uuid         not null,
    version      int          not null,
    language     varchar(8)   not null,
    original     boolean      not null,
    title        varchar(200) not null,
    summary      varchar(500) not null,
    units        int          not null,
    minutes      int          not null,
    bytes        bigint       not null,
    content      longtext     not null,
    content_hash char(64)     not null,
    primary key (course_id, version, language),
    foreign key (course_id, version) references course_version (course_id, number)
);

-- A version's unit in a language.
create table published_unit (
    course_id    uuid         not null,
    version      int          not null,
    unit_id      uuid         not null,
    slug         varchar(120) not null,
    position     int          not null,
    language     varchar(8)   not null,
    title        varchar(200) not null,
    minutes      int          not null,
    bytes        bigint       not null,
    questions    int          not null,
    content      longtext     not null,
    content_hash char(64)     not null,
    primary key (course_id, version, unit_id, language),
    unique key published_unit_address (course_id, version, slug, language),
    foreign key (course_id, version) references course_version (course_id, number)
);

create table published_owner (
    course_id      uuid not null,
    version        int  not null,
    institution_id uuid not null,
    primary key (course_id, version, institution_id),
    index published_owner_by_institution (institution_id),
    foreign key (course_id, version) references course_version (course_id, number)
);

-- Pictures and files of published versions: everyone may read them.
create table published_media (
    media_id  uuid not null,
    course_id uuid not null,
    version   int  not null,
    primary key (media_id, course_id, version),
    foreign key (course_id, version) references course_version (course_id, number)
);

create trigger course_version_stays before update on course_version for each row
    signal sqlstate '45000' set message_text = 'A published version never changes';
create trigger course_version_remains before delete on course_version for each row
    signal sqlstate '45000' set message_text = 'A published version never changes';
create trigger published_course_stays before update on published_course for each row
    signal sqlstate '45000' set message_text = 'A published version never changes';
create trigger published_course_remains before delete on published_course for each row
    signal sqlstate '45000' set message_text = 'A published version never changes';
create trigger published_unit_stays before update on published_unit for each row
    signal sqlstate '45000' set message_text = 'A published version never changes';
create trigger published_unit_remains before delete on published_unit for each row
    signal sqlstate '45000' set message_text = 'A published version never changes';
