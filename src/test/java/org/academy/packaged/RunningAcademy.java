package org.academy.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged application in a process of its own, as an operator runs it. */
final class RunningAcademy implements AutoCloseable {

    static final Path JAR = Path.of("target", "academy.jar").toAbsolutePath();

    private static final Pattern READY = Pattern.compile("The Academy is ready at (\\S+)");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(8);

    private final Process process;
    private final Path data;
    private final Path log;

    private RunningAcademy(Process process, Path data, Path log) {
        this.process = process;
        this.data = data;
        this.log = log;
    }

    /** Begins to run on the data directory, on any free port. */
    static RunningAcademy start(Path data, String... arguments) throws IOException {
        Files.createDirectories(data.getParent());
        var log = data.resolveSibling(data.getFileName() + "-" + System.nanoTime() + ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-jar",
                JAR.toString(),
                "--server.port=0",
                "--academy.data-dir=" + data));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new RunningAcademy(process, data, log);
    }

    /** Where it is, once it says so. */
    URI ready() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE;
        while (process.isAlive() && System.nanoTime() < deadline) {
            var ready = READY.matcher(output());
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("It did not become ready:\n" + output());
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Process process() {
        return process;
    }

    ProcessHandle database() throws IOException {
        var pid = Files.readString(data.resolve("mariadb/mariadbd.pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Ends it as a loss of power would: application and database at once, no word to either. */
    void kill() throws IOException, InterruptedException {
        var database = database();
        new ProcessBuilder("kill", "-9", String.valueOf(database.pid()), String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        process.waitFor();
        database.onExit().join();
    }

    /** Asks it to end, and waits until it has. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not stop:\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
