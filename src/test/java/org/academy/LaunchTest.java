package org.academy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the Academy from starting is said in one line, by a process that ends with an error. */
class LaunchTest {

    @TempDir
    Path directory;

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            var failure = launch(List.of(), "--server.port=" + other.getLocalPort());

            assertThat(failure)
                    .isEqualTo("Port " + other.getLocalPort()
                            + " is taken by another program. Stop that one, or choose another with server.port.");
        }
    }

    @Test
    void saysThatTheDataDirectoryIsOwned() throws Exception {
        try (var channel = FileChannel.open(
                        directory.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(launch(List.of())).startsWith("The data directory " + directory.toRealPath() + " belongs to");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatTheDataDirectoryCannotBeWritten() throws Exception {
        assertThat(launch(List.of(), "--academy.data-dir=/proc/self/fd")).endsWith("is not writable.");
        assertThat(launch(List.of(), "--academy.data-dir=/proc/academy")).endsWith("cannot be created.");
    }

    @Test
    void saysThatThereIsNoDatabaseForThisPlatform() throws Exception {
        assertThat(launch(List.of("-Dos.arch=sparc"))).startsWith("This build carries no MariaDB for");
    }

    @Test
    void keepsDemonstrationAndRealDataApart() throws Exception {
        Files.createFile(directory.resolve("demo"));
        assertThat(launch(List.of())).contains("holds demonstration data");

        Files.delete(directory.resolve("demo"));
        Files.createDirectory(directory.resolve("files"));
        assertThat(launch(List.of(), "--academy.demo=true")).contains("holds an academy's own data");
    }

    @Test
    void saysThatTheDatabaseDoesNotStart() throws Exception {
        Files.createDirectories(directory.resolve("mariadb/data/mysql"));
        Files.writeString(directory.resolve("mariadb/data/ibdata1"), "not a database");

        assertThat(launch(List.of()))
                .isEqualTo("The database does not start; "
                        + directory.toRealPath().resolve("mariadb/mariadbd.log") + " says why.");
    }

    @Test
    void saysThatAConfiguredDatabaseDoesNotAnswer() throws Exception {
        assertThat(launch(List.of(), "--spring.datasource.url=jdbc:mariadb://127.0.0.1:1/academy"))
                .startsWith("The database jdbc:mariadb://127.0.0.1:1/academy does not take us: ");
    }

    @Test
    void saysThatThisJavaIsTooOld() throws Exception {
        var old = javaOlderThanNeeded();
        assumeTrue(old != null, "no Java 17 to 20 here to try it with");

        assertThat(lineOf(List.of(old.toString(), "-cp", "target/classes", "org.academy.Start")))
                .startsWith("The Academy needs Java 21 or newer");
    }

    private String launch(List<String> options, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classpath()));
        command.addAll(options);
        command.addAll(List.of("-Dserver.port=0", "-Dacademy.data-dir=" + directory, Start.class.getName()));
        command.addAll(List.of(arguments));
        return lineOf(command);
    }

    /** Ours, without the calendar library of the tests: it takes part in {@code java.time} and speaks before anyone. */
    private static String classpath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("ical4j"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The one line a failing process says; fails if it says more, or ends well. */
    private static String lineOf(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isNotZero();
        assertThat(output.strip().lines()).as(output).hasSize(1);
        return output.strip();
    }

    private static Path javaOlderThanNeeded() throws IOException {
        var installed = Path.of("/usr/lib/jvm");
        if (Files.notExists(installed)) {
            return null;
        }
        try (Stream<Path> all = Files.list(installed)) {
            return all.filter(jdk -> jdk.getFileName().toString().matches(".*\\b(17|18|19|20)\\b.*"))
                    .map(jdk -> jdk.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(null);
        }
    }
}
