-- Grows with each change, so that two organisers who set the same notice it.
alter table attendance_desk
    add column quotas_revision   bigint not null default 0,
    add column settings_revision bigint not null default 0;
