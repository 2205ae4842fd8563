-- Seminars, workshops, trainings, conferences and exhibitions. What is told at the place (starts, ends, opens, closes)
-- is text, so that no driver or server moves it; begins_at and ends_at are the moments that follow from it and the zone
-- by the edition of the time zone database named in tzdb. Institutions and people are named, not referenced: they live
-- next door.
create table meeting (
    id                uuid          not null primary key,
    slug              varchar(120)  not null unique,
    host_id           uuid          not null,
    series_id         uuid          null,
    original          varchar(8)    not null,
    kind              varchar(20)   not null,
    topic             varchar(40)   not null,
    mode              varchar(20)   not null,
    starts            varchar(16)   not null,
    ends              varchar(16)   not null,
    zone              varchar(60)   not null,
    whole_day         boolean       not null,
    begins_at         datetime(6)   not null,
    ends_at           datetime(6)   not null,
    tzdb              varchar(20)   not null,
    venue_name        varchar(200)  null,
    venue_address     varchar(300)  null,
    venue_city        varchar(120)  null,
    venue_country     varchar(2)    null,
    region            varchar(8)    null,
    room              varchar(1000) null,
    places_on_site    int           null,
    places_online     int           null,
    spoken            varchar(60)   not null,
    interpreted       varchar(60)   not null,
    opens             varchar(16)   null,
    closes            varchar(16)   null,
    approval          boolean       not null,
    invited_only      boolean       not null,
    edition           int           not null,
    published_at      datetime(6)   null,
    cancelled_at      datetime(6)   null,
    cancelled_because varchar(1000) null,
    created_at        datetime(6)   not null,
    changed_at        datetime(6)   not null,
    revision          bigint        not null,
    arranged          bigint        not null,
    version           bigint        not null,
    index meeting_by_beginning (begins_at, ends_at),
    index meeting_by_end (ends_at, begins_at),
    index meeting_by_host (host_id, begins_at),
    index meeting_by_series (series_id, begins_at),
    index meeting_by_tzdb (tzdb)
);

create table meeting_words (
    meeting_id  uuid         not null,
    language    varchar(8)   not null,
    title       varchar(200) not null,
    summary     varchar(600) not null,
    description longtext     not null,
    primary key (meeting_id, language),
    foreign key (meeting_id) references meeting (id)
);

create table meeting_funder (
    meeting_id   uuid         not null,
    position     int          not null,
    name         varchar(200) not null,
    contribution varchar(300) not null,
    link         varchar(500) not null,
    primary key (meeting_id, position),
    foreign key (meeting_id) references meeting (id)
);

-- Who organises it, the host first, and whether they have signed it off.
create table meeting_organiser (
    meeting_id     uuid        not null,
    position       int         not null,
    institution_id uuid        not null,
    asked_at       datetime(6) null,
    reminded_at    datetime(6) null,
    reminders      int         not null,
    signed_by      uuid        null,
    signed_at      datetime(6) null,
    primary key (meeting_id, position),
    unique key meeting_organiser_once (meeting_id, institution_id),
    index meeting_organiser_by_institution (institution_id),
    foreign key (meeting_id) references meeting (id)
);

-- The programme, told in the meeting's zone.
create table meeting_session (
    id          uuid         not null primary key,
    meeting_id  uuid         not null,
    position    int          not null,
    title       varchar(200) not null,
    description text         not null,
    starts      varchar(16)  not null,
    ends        varchar(16)  not null,
    whole_day   boolean      not null,
    room        varchar(200) not null,
    index meeting_session_by_meeting (meeting_id, position),
    foreign key (meeting_id) references meeting (id)
);

-- Profiles of people who speak, kept by the host for all its meetings.
create table speaker (
    id             uuid         not null primary key,
    institution_id uuid         not null,
    name           varchar(200) not null,
    headline       varchar(200) not null,
    affiliation    varchar(200) not null,
    biography      text         not null,
    photo_id       uuid         null,
    photo_consent  boolean      not null,
    zone           varchar(60)  null,
    person_id      uuid         null,
    index speaker_by_institution (institution_id, name),
    index speaker_by_photo (photo_id)
);

create table meeting_speaker (
    meeting_id uuid not null,
    position   int  not null,
    speaker_id uuid not null,
    primary key (meeting_id, position),
    unique key meeting_speaker_once (meeting_id, speaker_id),
    index meeting_speaker_by_speaker (speaker_id),
    foreign key (meeting_id) references meeting (id),
    foreign key (speaker_id) references speaker (id)
);

create table session_speaker (
    session_id uuid        not null,
    position   int         not null,
    speaker_id uuid        not null,
    part       varchar(20) not null,
    primary key (session_id, position),
    index session_speaker_by_speaker (speaker_id),
    foreign key (session_id) references meeting_session (id) on delete cascade,
    foreign key (speaker_id) references speaker (id)
);

-- Slides, handouts, recordings, minutes and outcomes: a file or a link.
create table meeting_material (
    id              uuid          not null primary key,
    meeting_id      uuid          not null,
    position        int           not null,
    kind            varchar(20)   not null,
    title           varchar(200)  not null,
    file_id         uuid          null,
    link            varchar(1000) null,
    licence         varchar(200)  not null,
    session_id      uuid          null,
    only_registered boolean       not null,
    index meeting_material_by_meeting (meeting_id, position),
    index meeting_material_by_file (file_id),
    foreign key (meeting_id) references meeting (id),
    foreign key (session_id) references meeting_session (id) on delete set null
);

-- Meetings that belong together.
create table meeting_series (
    id             uuid         not null primary key,
    slug           varchar(120) not null unique,
    institution_id uuid         not null,
    title          varchar(200) not null,
    description    text         not null,
    created_at     datetime(6)  not null,
    index meeting_series_by_institution (institution_id)
);

-- Plans to begin the next meeting with.
create table meeting_template (
    id             uuid         not null primary key,
    institution_id uuid         not null,
    name           varchar(200) not null,
    kind           varchar(20)  not null,
    plan           longtext     not null,
    kept_by        uuid         null,
    kept_at        datetime(6)  not null,
    index meeting_template_by_institution (institution_id, name)
);
