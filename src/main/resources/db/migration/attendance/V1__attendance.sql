-- One row for each meeting that registers people. Whoever gives or frees a place holds it first, so that they queue up.
create table attendance_desk (
    meeting_id     uuid        not null primary key,
    -- the last number given in the order of arrival
    arrivals       int         not null,
    offer_seconds  bigint      not null,
    minimum_share  int         not null,
    feedback_first boolean     not null,
    form_revision  bigint      not null,
    questions      longtext    not null,
    quotas         longtext    not null
);

create table registration (
    id                  uuid         not null primary key,
    meeting_id          uuid         not null,
    -- place in the order of arrival, each once; given up by whom somebody replaced
    arrival             int          null,
    state               varchar(16)  not null,
    way                 varchar(16)  not null,
    institution_id      uuid         null,
    -- what it rather has, while it keeps the place above, and its number in the order of arrival for that
    wish_way            varchar(16)  null,
    wish_institution_id uuid         null,
    wish_arrival        int          null,
    offered_until       datetime(6)  null,
    refused_because     varchar(500) null,
    passed_key          varchar(60)  null,
    passed_limit        varchar(200) null,
    passed_at           datetime(6)  null,
    name                varchar(200) not null,
    email               varchar(254) not null,
    -- the address while it is open, so that one address is registered once; null afterwards
    email_open          varchar(254) null,
    affiliation         varchar(200) not null,
    language            varchar(2)   not null,
    zone                varchar(64)  not null,
    person_id           uuid         null,
    answers             longtext     not null,
    invitation          varchar(32)  null,
    request_hash        char(64)     not null,
    secret_hash         char(64)     not null,
    ticket              varchar(32)  not null,
    -- how often something became of it: names the occasion of a letter
    moves               int          not null,
    moved               varchar(16)  not null,
    linked_at           datetime(6)  not null,
    edits               bigint       not null,
    silent              boolean      not null,
    walk_in             boolean      not null,
    registered_at       datetime(6)  not null,
    feedback_at         datetime(6)  null,
    revision            bigint       not null,
    unique key registration_by_arrival (meeting_id, arrival),
    unique key registration_by_address (meeting_id, email_open),
    unique key registration_by_request (meeting_id, request_hash),
    unique key registration_by_secret (secret_hash),
    unique key registration_by_ticket (ticket),
    -- all that is counted and queued under the lock is in these two
    index registration_tally (meeting_id, state, way, institution_id, wish_way, wish_institution_id, offered_until),
    index registration_queue (meeting_id, state, arrival, way, institution_id),
    index registration_due (state, offered_until),
    index registration_by_person (person_id, registered_at),
    index registration_by_invitation (invitation)
);

-- Opens the door of a meeting by invitation. How often it was used is counted from the registrations.
create table invitation (
    code         varchar(32)  not null primary key,
    meeting_id   uuid         not null,
    label        varchar(200) not null,
    uses         int          not null,
    valid_until  datetime(6)  null,
    withdrawn_at datetime(6)  null,
    made_at      datetime(6)  not null,
    index invitation_of_meeting (meeting_id, made_at)
);

-- Who was seen at what: a session, or the whole meeting, which then stands in its place.
create table presence (
    registration_id uuid        not null,
    session_id      uuid        not null,
    seen_at         datetime(6) not null,
    seen_by         uuid        null,
    primary key (registration_id, session_id),
    constraint presence_of foreign key (registration_id) references registration (id)
);

-- From this and its id the secret of a registration follows, so that a letter can name it and no table keeps it.
create table attendance_key (
    id     int         not null primary key,
    secret varchar(64) not null
);
