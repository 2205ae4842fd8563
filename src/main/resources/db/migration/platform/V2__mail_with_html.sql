-- A mail is written twice, as text and as HTML, may bring a calendar entry, and may be stopped by one press.
-- It is claimed before it is handed over: what was claimed and never settled is unclear, and is not sent by itself again.
alter table mail
    add column html            longtext     not null default '',
    add column calendar        longtext     null,
    add column calendar_method varchar(16)  null,
    -- where one press stops such mails
    add column stop            varchar(500) null,
    add column state           varchar(16)  not null default 'WAITING',
    add column claimed_at      timestamp(6) null default null,
    add column claimed_by      varchar(200) null,
    -- after this moment it says nothing new; null: it always does
    add column useful_until    timestamp(6) null default null,
    drop index mail_by_due,
    add index mail_by_state (state, due_at);

update mail set state = 'SENT' where sent_at is not null;
update mail set state = 'REFUSED' where sent_at is null and due_at is null;
