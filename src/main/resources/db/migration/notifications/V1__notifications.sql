-- When those who come to a meeting are reminded, where its organisers chose for themselves.
create table reminder_choice (
    meeting_id uuid         not null primary key,
    -- names in a row, with commas; empty for none
    leads      varchar(200) not null,
    chosen_at  timestamp(6) not null
);

-- One round of letters about one moment of a meeting. People live in many zones and sleep at many hours: a round goes
-- on until everybody's hour has come. A meeting that moves begins new rounds.
create table reminder_round (
    meeting_id    uuid         not null,
    occasion      varchar(20)  not null,
    moment        timestamp(6) not null,
    -- everybody whose hour came until then was written to
    reached_at    timestamp(6) null default null,
    -- when the next hour comes; null: it has come for all
    next_at       timestamp(6) null default null,
    -- somebody is at it until then, or died over it
    claimed_until timestamp(6) null default null,
    primary key (meeting_id, occasion, moment)
);
