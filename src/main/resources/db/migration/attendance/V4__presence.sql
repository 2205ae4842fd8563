-- When the day was ended, who took part as its rule wants it and for how long, and what they say of it, without names.
alter table attendance_desk add column ended_at datetime(6) null;
alter table registration
    add column attended_minutes int         null,
    add column attended_at      datetime(6) null;

create table feedback (
    id           uuid          not null primary key,
    meeting_id   uuid          not null,
    content      tinyint       null,
    usefulness   tinyint       null,
    organisation tinyint       null,
    text         varchar(2000) null,
    index feedback_of_meeting (meeting_id)
);
