package org.academy.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB of our own: it listens on loopback only, knows only its application's account, and writes to disk before it
 * says that it wrote.
 */
final class MariaDbServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbServer.class);
    /** After a loss of power it first puts its house in order. */
    private static final Duration UNTIL_IT_ANSWERS = Duration.ofMinutes(10);

    private static final Duration UNTIL_IT_ENDS = Duration.ofSeconds(60);
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final MariaDbBinaries binaries;
    private final MariaDbAccount account;
    private final Path directory;
    private final List<String> options;
    private final Process process;
    private int port;

    /** Starts the server that keeps its data in the directory, which must be ours alone. */
    static MariaDbServer startedIn(Path directory, String databases, String... options) {
        try {
            return new MariaDbServer(directory, databases, List.of(options));
        } catch (IOException unwritable) {
            throw new CannotStart(
                    "The database cannot be set up in " + directory + ": " + unwritable.getMessage(), unwritable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of the database was interrupted.", stopped);
        }
    }

    private MariaDbServer(Path directory, String databases, List<String> options)
            throws IOException, InterruptedException {
        this.directory = directory;
        this.options = options;
        this.binaries = MariaDbBinaries.unpackedIn(directory);
        this.account = MariaDbAccount.keptIn(directory, databases);
        new OrphanedMariaDb(pidFile(), binaries.server()).stop();
        if (Files.notExists(data().resolve("mysql"))) {
            install();
        }
        this.process = start();
    }

    String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    String user() {
        return MariaDbAccount.USER;
    }

    String password() {
        return account.password();
    }

    /** Lets the server write what it still holds, and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(UNTIL_IT_ENDS.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            LOG.info("MariaDB stopped");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Into a folder of another name first, so that a half-made database is never taken for a whole one. */
    private void install() throws IOException, InterruptedException {
        var fresh = directory.resolve("data.new");
        emptied(fresh);
        var command = new ArrayList<>(List.of(binaries.installer().toString()));
        if (MariaDbBinaries.windows()) {
            command.add("--datadir=" + fresh);
        } else {
            command.addAll(List.of(
                    "--no-defaults",
                    "--basedir=" + binaries.home(),
                    "--datadir=" + fresh,
                    "--auth-root-authentication-method=normal",
                    "--skip-name-resolve",
                    "--skip-test-db",
                    "--force"));
            if (ROOT) {
                command.add("--user=root");
            }
        }
        var log = directory.resolve("install.log");
        var installer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (installer.waitFor() != 0) {
            throw new CannotStart("The database could not be made; " + log + " says why.");
        }
        Files.move(fresh, data());
    }

    private Process start() throws IOException, InterruptedException {
        var log = directory.resolve("mariadbd.log");
        var since = System.nanoTime();
        for (int attempt = 1; attempt <= 3; attempt++) {
            port = freePort();
            var server = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile());
            // few callers at a time: an arena for each of its threads would mostly hold nothing
            server.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            var started = server.start();
            if (answers(started)) {
                account.welcomed();
                LOG.info("MariaDB on port {} after {} ms", port, (System.nanoTime() - since) / 1_000_000);
                return started;
            }
            started.destroyForcibly().waitFor();
        }
        throw new CannotStart("The database does not start; " + log + " says why.");
    }

    private List<String> command() throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // Ctrl-C is for us alone: the database ends after our last word to it
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.home(),
                "--datadir=" + data(),
                "--tmpdir=" + Files.createDirectories(directory.resolve("tmp")),
                "--pid-file=" + pidFile(),
                "--init-file=" + account.introduction(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + socket(),
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-load-at-startup=0",
                "--innodb-buffer-pool-dump-at-shutdown=0",
                "--innodb-log-file-size=48M",
                "--innodb-log-buffer-size=4M",
                "--innodb-flush-log-at-trx-commit=1"));
        // all we keep is in InnoDB; the caches of the other engines would stand empty
        command.addAll(List.of("--aria-pagecache-buffer-size=8M", "--key-buffer-size=64K", "--query-cache-size=0"));
        if (ROOT) {
            command.add("--user=root");
        }
        command.addAll(options);
        return command;
    }

    private boolean answers(Process started) throws InterruptedException {
        var deadline = System.nanoTime() + UNTIL_IT_ANSWERS.toNanos();
        while (started.isAlive() && System.nanoTime() < deadline) {
            try (var connection = DriverManager.getConnection(url(""), user(), password())) {
                return connection.isValid(1);
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return false;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path pidFile() {
        return directory.resolve("mariadbd.pid");
    }

    /** Not beside the data: its path has at most 107 characters. */
    private Path socket() {
        var name = "academy-" + Integer.toHexString(directory.hashCode()) + ".sock";
        return Path.of(System.getProperty("java.io.tmpdir"), name);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void emptied(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
    }
}
