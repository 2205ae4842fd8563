-- When a published meeting was to be before it was moved the last time, as it was told at the place.
alter table meeting
    add column previous_starts    varchar(16) null,
    add column previous_ends      varchar(16) null,
    add column previous_zone      varchar(60) null,
    add column previous_whole_day boolean     not null default false;
