-- The smaller copy of a picture, for pages that must be light. It belongs to what is in the picture: the same bytes,
-- brought twice, have one.
create table media_rendition (
    of_sha256 char(64)     not null primary key,
    sha256    char(64)     not null,
    type      varchar(100) not null,
    bytes     bigint       not null,
    width     int          not null,
    height    int          not null,
    index media_rendition_by_content (sha256)
);
