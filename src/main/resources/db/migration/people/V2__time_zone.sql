-- The zone whose clocks a person reads (IANA name); null while they never chose one.
alter table person add column zone varchar(64) null;
