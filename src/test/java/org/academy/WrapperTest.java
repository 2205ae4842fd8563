package org.academy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvnw} finds a Java that is new enough on a machine whose default is not, or says what is missing. */
@DisabledOnOs(OS.WINDOWS)
class WrapperTest {

    /** A machine of its own: its usual places for a JDK all lie in here. */
    @TempDir
    Path machine;

    @BeforeEach
    void installJava17() throws IOException {
        Files.createDirectories(machine.resolve("home"));
        fakeJava(machine.resolve("bin"), "17.0.13");
        var elsewhere = Files.readString(Path.of("mvnw"))
                .replaceAll("(?<=[ \"])(/usr/lib/jvm|/opt/java|/opt/jdk|/Library)", machine + "$1");
        var wrapper = Files.writeString(machine.resolve("mvnw"), elsewhere);
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        var settings = Files.createDirectories(machine.resolve(".mvn/wrapper"));
        Files.copy(Path.of(".mvn/wrapper/maven-wrapper.properties"), settings.resolve("maven-wrapper.properties"));
    }

    @Test
    void findsANewerJavaBesideTheDefault() throws Exception {
        install(machine.resolve("home/.jdks"));
        assertThat(mavenVersion()).contains("Java version: " + Runtime.version().feature());
    }

    @Test
    void findsANewerJavaOfTheSystem() throws Exception {
        install(machine.resolve("usr/lib/jvm"));
        assertThat(mavenVersion()).contains("Java version: " + Runtime.version().feature());
    }

    @Test
    void saysInOneLineThatThereIsNone() throws Exception {
        fakeJava(machine.resolve("usr/lib/jvm/jdk-20/bin"), "20.0.1");

        var wrapper = wrapper();
        var output = output(wrapper);

        assertThat(wrapper.exitValue()).isNotZero();
        assertThat(output.lines()).as(output).hasSize(1);
        assertThat(output).contains("21");
    }

    private String mavenVersion() throws Exception {
        var wrapper = wrapper();
        var output = output(wrapper);
        assertThat(wrapper.exitValue()).as(output).isZero();
        return output;
    }

    private Process wrapper() throws IOException {
        var builder = new ProcessBuilder("sh", machine.resolve("mvnw").toString(), "--version");
        var environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.put("HOME", machine.resolve("home").toString());
        environment.put(
                "MAVEN_USER_HOME",
                Path.of(System.getProperty("user.home"), ".m2").toString());
        environment.put("PATH", machine.resolve("bin") + ":/usr/bin:/bin");
        return builder.directory(machine.toFile()).redirectErrorStream(true).start();
    }

    private static String output(Process process) throws Exception {
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output.strip();
    }

    /** The JDK that runs this test. */
    private static void install(Path place) throws IOException {
        Files.createSymbolicLink(
                Files.createDirectories(place).resolve("newer"), Path.of(System.getProperty("java.home")));
    }

    private static void fakeJava(Path bin, String version) throws IOException {
        Files.createDirectories(bin);
        for (var program : List.of("java", "javac")) {
            var script = Files.writeString(
                    bin.resolve(program), "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2024-10-15' >&2\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
    }
}
