package org.academy.platform;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/** The real MariaDB all tests of a run share, each with a schema of its own. Its data stay in {@code target}. */
public final class TestDatabase {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TestDatabase() {}

    /** A database nobody used before. */
    public static String freshUrl() {
        var name = "academy_" + SCHEMAS.incrementAndGet();
        try (var connection = DriverManager.getConnection(Shared.SERVER.url(""), user(), password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name + " character set utf8mb4");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return Shared.SERVER.url(name);
    }

    public static String user() {
        return Shared.SERVER.user();
    }

    public static String password() {
        return Shared.SERVER.password();
    }

    private static final class Shared {

        private static final MariaDbServer SERVER = started();

        private static MariaDbServer started() {
            // a test run need not survive a power cut
            var server = MariaDbServer.startedIn(
                    ours(1).folder("mariadb"), "academy\\_%", "--innodb-flush-log-at-trx-commit=0");
            SpringApplication.getShutdownHandlers().add(server::close);
            return server;
        }

        /** The first directory that no other test run uses at this moment. */
        private static DataDirectory ours(int number) {
            try {
                return DataDirectory.claim(Path.of("target", "test-database-" + number));
            } catch (CannotStart taken) {
                if (number == 9) {
                    throw taken;
                }
                return ours(number + 1);
            }
        }
    }
}
