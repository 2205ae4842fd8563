-- Pictures and files of what is taught. The bytes are in the file store under their hash; here is what they are called.
create table media_item (
    id         uuid         not null primary key,
    sha256     char(64)     not null,
    type       varchar(100) not null,
    bytes      bigint       not null,
    file_name  varchar(120) not null,
    width      int          null,
    height     int          null,
    brought_by varchar(200) not null,
    brought_at datetime(6)  not null,
    index media_item_by_content (sha256)
);
