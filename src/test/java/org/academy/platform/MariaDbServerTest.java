package org.academy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbServerTest {

    @TempDir
    Path directory;

    @Test
    void keepsToItselfAndEndsItsOrphan() throws Exception {
        var killed = MariaDbServer.startedIn(directory, "academy");
        var orphan = ProcessHandle.of(Long.parseLong(
                        Files.readString(directory.resolve("mariadbd.pid")).strip()))
                .orElseThrow();

        assertThat(Files.getPosixFilePermissions(directory.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(directory.resolve("init.sql")).doesNotExist();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(killed.url(""), "root", ""));
        try (var connection = DriverManager.getConnection(killed.url("academy"), killed.user(), killed.password());
                var statement = connection.createStatement()) {
            statement.execute("create table kept (id int primary key)");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select * from mysql.global_priv"));
        }

        // an owner of the directory starts another: the first must have lost its Academy
        try (var next = MariaDbServer.startedIn(directory, "academy")) {
            assertThat(orphan.onExit().get(1, TimeUnit.SECONDS).isAlive()).isFalse();
            try (var connection = DriverManager.getConnection(next.url("academy"), next.user(), next.password());
                    var tables = connection.createStatement().executeQuery("show tables")) {
                assertThat(tables.next()).isTrue();
            }
        }
    }
}
