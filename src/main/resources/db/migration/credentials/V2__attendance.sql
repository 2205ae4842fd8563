-- Whoever took part in an event earns a credential too, with an account or without one.
alter table credential
    add column kind varchar(16) not null default 'COURSE' after code,
    modify person_id uuid null,
    modify course_id uuid null,
    add column registration_id uuid null after course_id,
    change column course_title title varchar(200) not null,
    add unique key credential_of_registration (registration_id);
