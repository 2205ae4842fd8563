package org.academy.packaged;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.academy.Launch;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged application in a process of its own, as an operator runs it: the jar as it is, or unpacked, which starts
 * in half the time.
 */
final class RunningAcademy implements AutoCloseable {

    static final Path JAR = Path.of("target", "academy.jar").toAbsolutePath();

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Path JAR_FOLDER = Path.of("target").toAbsolutePath();
    private static final String PACKED = JAR.toString();
    /** These processes live for seconds: what the second compiler would win comes too late for them. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final Pattern READY = Pattern.compile("The Academy is ready at (\\S+)");
    private static final Pattern DOOR = Pattern.compile("The door is at (\\S+)");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(8);

    private final Process process;
    private final Path data;
    private final Path log;

    private RunningAcademy(Process process, Path data, Path log) {
        this.process = process;
        this.data = data;
        this.log = log;
    }

    /** Begins to run the jar as it is on the data directory, on any free port. */
    static RunningAcademy startPacked(Path data, String... arguments) throws IOException {
        return start(data, List.of("-jar", PACKED), List.of(arguments));
    }

    /** Begins to run it unpacked. */
    static RunningAcademy start(Path data, String... arguments) throws IOException {
        return start(data, unpacked(), List.of(arguments));
    }

    /** The same with a side door: only that comes onto the application's class path, none of the tests. */
    static RunningAcademy startWithDoor(Path data, String... arguments) throws IOException {
        var classes = Files.createDirectories(data.resolveSibling("door"));
        var ofDoor = Path.of(RunningAcademy.class.getPackageName().replace('.', '/'), "door");
        FileSystemUtils.copyRecursively(Path.of("target", "test-classes").resolve(ofDoor), classes.resolve(ofDoor));
        var arranged = new ArrayList<>(List.of(arguments));
        arranged.add("--authors.door=true");
        return start(
                data,
                List.of(QUICK, "-cp", Unpacked.JAR + File.pathSeparator + classes, Launch.class.getName()),
                arranged);
    }

    /** What {@code java} needs to know to run the unpacked application. */
    static List<String> unpacked() {
        return List.of(QUICK, "-jar", Unpacked.JAR.toString());
    }

    /** Unpacked as Boot's own tool does it, once for all test processes. */
    private static final class Unpacked {

        static final Path JAR = unpack().resolve("academy.jar");

        private static Path unpack() {
            try {
                var home = JAR_FOLDER.resolve("unpacked-"
                        + Files.getLastModifiedTime(RunningAcademy.JAR).toMillis());
                if (Files.notExists(home)) {
                    arrive(unpackedIn(Files.createTempDirectory(JAR_FOLDER, "unpacking-")), home);
                }
                return home;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static Path unpackedIn(Path folder) throws IOException {
            var tool = new ProcessBuilder(
                            JAVA,
                            "-Djarmode=tools",
                            "-jar",
                            PACKED,
                            "extract",
                            "--force",
                            "--destination",
                            folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (tool.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(PACKED + " cannot be unpacked");
            }
            return folder;
        }

        /** Another test process may have been quicker. */
        private static void arrive(Path unpacked, Path home) throws IOException {
            try {
                Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException there) {
                if (Files.notExists(home)) {
                    throw there;
                }
                FileSystemUtils.deleteRecursively(unpacked);
            }
        }
    }

    private static RunningAcademy start(Path data, List<String> program, List<String> arguments) throws IOException {
        Files.createDirectories(data.getParent());
        var log = data.resolveSibling(data.getFileName() + "-" + System.nanoTime() + ".log");
        var command = new ArrayList<>(List.of(JAVA, "-Xmx384m"));
        command.addAll(program);
        command.addAll(List.of("--server.port=0", "--academy.data-dir=" + data));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new RunningAcademy(process, data, log);
    }

    /** Where it is, once it says so. */
    URI ready() throws InterruptedException {
        return said(READY);
    }

    /** Where its side door is, if it has one. */
    URI door() throws InterruptedException {
        return said(DOOR);
    }

    private URI said(Pattern address) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE;
        while (process.isAlive() && System.nanoTime() < deadline) {
            var found = address.matcher(output());
            if (found.find()) {
                return URI.create(found.group(1));
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
