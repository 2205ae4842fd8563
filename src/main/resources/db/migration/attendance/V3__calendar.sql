-- The secret address of a person's own calendar. Only its hash is kept: the address itself follows from the person, the
-- number of times it was renewed, and the key that all instances share.
create table calendar_address (
    person_id   uuid     not null primary key,
    renewals    int      not null,
    secret_hash char(64) not null,
    unique key calendar_address_by_secret (secret_hash)
);
