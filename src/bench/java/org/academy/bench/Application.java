package org.academy.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application with the demo's data, in a process of its own on loopback. */
final class Application implements AutoCloseable {

    static final int HEAP_MB = 384;

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final String READY = "The Academy is ready at";

    private final Process process;
    private final Path log;
    private final int port;
    private final Duration untilReady;

    /** Starts it and waits until it says that it is ready. */
    static Application started(Plan plan, Path data, List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java(), "-Xmx" + HEAP_MB + "m"));
        command.addAll(options);
        command.addAll(List.of("-jar", plan.jar().toString()));
        return new Application(command, plan, data);
    }

    /** The same with the side door that most of the benchmarks use. */
    static Application withDoor(Plan plan, Path data, Path door, int doorPort)
            throws IOException, InterruptedException {
        return withDoor(plan, data, door, "bench.door", doorPort);
    }

    /**
     * The same with a side door, through which what is behind it can be filled and asked directly.
     *
     * @param name the property that opens it
     */
    static Application withDoor(Plan plan, Path data, Path door, String name, int doorPort)
            throws IOException, InterruptedException {
        return new Application(
                new ArrayList<>(List.of(
                        java(),
                        "-Xmx" + HEAP_MB + "m",
                        "-Dloader.path=" + door,
                        "-D" + name + "=" + doorPort,
                        "-cp",
                        plan.jar().toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher")),
                plan,
                data);
    }

    private Application(List<String> command, Plan plan, Path data) throws IOException, InterruptedException {
        port = freePort();
        command.addAll(List.of("--server.port=" + port, "--academy.demo=true", "--academy.data-dir=" + data));
        log = Files.createTempFile(Files.createDirectories(plan.out()), "application-", ".log");
        long start = System.nanoTime();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            awaitReady(start);
        } catch (IOException | InterruptedException failed) {
            close();
            throw failed;
        }
        untilReady = Duration.ofNanos(System.nanoTime() - start);
    }

    private void awaitReady(long start) throws IOException, InterruptedException {
        while (!Files.readString(log).contains(READY)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IOException("The application did not start; " + log + " says why.");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** From {@code java -jar} to the line that says it is ready. */
    Duration untilReady() {
        return untilReady;
    }

    /** What its log says since the start, for those who wonder about a figure. */
    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    int port() {
        return port;
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Resident memory of the virtual machine, in MB. */
    double memory() throws IOException, InterruptedException {
        return Memory.of(process.toHandle());
    }

    /** Resident memory of the database, in MB. */
    double databaseMemory() throws IOException, InterruptedException {
        double sum = 0;
        for (var child : process.descendants().toList()) {
            sum += Memory.of(child);
        }
        return sum;
    }

    /** What the virtual machine and the database have computed so far, in milliseconds of one core. */
    double computed() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toMillis)
                .sum();
    }

    /** Asks it to end, as an operator does, and says how long that took. */
    Duration stop() throws InterruptedException {
        var all = new ArrayList<>(process.descendants().toList());
        long start = System.nanoTime();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The application does not stop within a minute");
        }
        all.stream()
                .filter(ProcessHandle::isAlive)
                .forEach(left -> left.onExit()
                        .orTimeout(10, TimeUnit.SECONDS)
                        .exceptionally(late -> left)
                        .join());
        if (all.stream().anyMatch(ProcessHandle::isAlive)) {
            throw new IllegalStateException("The application has left processes behind");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        var all = new ArrayList<>(process.descendants().toList());
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
