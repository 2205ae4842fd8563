package org.academy.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The only account that may use our database, with a password of its own that never leaves the data directory. Other
 * users of this machine reach loopback too, so the server learns it before it answers its first caller; its
 * administrator's account is left to the socket, or shut.
 */
record MariaDbAccount(Path directory, String databases, String password) {

    static final String USER = "academy";

    /** The account of the database in the directory; {@code databases} is a pattern such as {@code academy}. */
    static MariaDbAccount keptIn(Path directory, String databases) throws IOException {
        var file = directory.resolve("password");
        if (Files.notExists(file)) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            write(file, HexFormat.of().formatHex(secret));
        }
        return new MariaDbAccount(directory, databases, Files.readString(file).strip());
    }

    /** A file with what the server has to know of us before anyone calls. */
    Path introduction() throws IOException {
        return write(directory.resolve("init.sql"), """
                create database if not exists academy character set utf8mb4;
                delete from mysql.global_priv
                    where concat(User, '@', Host) not in ('root@localhost', 'mariadb.sys@localhost', 'academy@127.0.0.1');
                flush privileges;
                alter user root@localhost %s;
                create or replace user academy@127.0.0.1 identified by '%s';
                grant all privileges on `%s`.* to academy@127.0.0.1;
                """.formatted(
                MariaDbBinaries.windows() ? "account lock" : "identified via unix_socket", password, databases));
    }

    /** Takes the file away once the server has read it. */
    void welcomed() throws IOException {
        Files.deleteIfExists(directory.resolve("init.sql"));
    }

    /** Readable by us alone from its first moment. */
    private static Path write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.writeString(file, text);
    }
}
