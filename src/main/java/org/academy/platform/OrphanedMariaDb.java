package org.academy.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database that outlived its killed Academy. Who asks must own the data directory: then nobody else can be using it.
 */
record OrphanedMariaDb(Path pidFile, Path server) {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedMariaDb.class);

    void stop() throws IOException, InterruptedException {
        var orphan = find();
        if (orphan.isPresent()) {
            LOG.warn(
                    "Stopping MariaDB (process {}), left behind by an Academy that was killed",
                    orphan.get().pid());
            stop(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static void stop(ProcessHandle orphan) throws InterruptedException {
        orphan.destroy();
        try {
            orphan.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException deaf) {
            orphan.destroyForcibly();
        }
    }

    /** The process of the pid file, if it runs our very program: the number may be somebody else's by now. */
    private Optional<ProcessHandle> find() throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        var pid = Files.readString(pidFile).strip();
        return pid.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> process.info()
                                .command()
                                .filter(command -> Path.of(command).equals(server))
                                .isPresent())
                : Optional.empty();
    }
}
