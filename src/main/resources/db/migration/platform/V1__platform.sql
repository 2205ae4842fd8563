-- Mails that leave, left, or wait for a mail server. One occasion writes once, however often it is announced.
create table mail (
    id         bigint        not null primary key auto_increment,
    occasion   varchar(200)  not null,
    recipient  varchar(320)  not null,
    language   varchar(8)    not null,
    subject    varchar(400)  not null,
    text       longtext      not null,
    queued_at  timestamp(6)  not null,
    sent_at    timestamp(6)  null default null,
    attempts   int           not null default 0,
    -- when to try next; null: not any more
    due_at     timestamp(6)  null default null,
    refusal    varchar(1000) null,
    constraint mail_once unique (occasion),
    index mail_by_due (due_at)
);
