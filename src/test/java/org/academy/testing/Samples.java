package org.academy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real files that others made. They are not in this project: {@code -Dacademy.samples} or {@code ACADEMY_SAMPLES} says
 * where they are, and without it a test that wants one is skipped and says so.
 */
public final class Samples {

    private Samples() {}

    public static Path cartridge(String name) {
        return find("cartridges", name);
    }

    /** Every calendar there is, good and bad. */
    public static List<Path> calendars() {
        var folder = folder("icalendar").filter(Files::isDirectory);
        Assumptions.assumeTrue(
                folder.isPresent(),
                () -> "Skipped: icalendar is not in academy.samples, or ACADEMY_SAMPLES, "
                        + Optional.ofNullable(System.getenv("ACADEMY_SAMPLES")).orElse("which is not set"));
        try (var files = Files.walk(folder.orElseThrow())) {
            return files.filter(file -> file.toString().endsWith(".ics"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Path> folder(String name) {
        return Stream.of(System.getProperty("academy.samples"), System.getenv("ACADEMY_SAMPLES"))
                .flatMap(Stream::ofNullable)
                .filter(said -> !said.isBlank())
                .findFirst()
                .map(Path::of)
                .map(samples -> samples.resolve(name));
    }

    private static Path find(String folder, String name) {
        var file = folder(folder).map(samples -> samples.resolve(name)).filter(Files::isRegularFile);
        Assumptions.assumeTrue(
                file.isPresent(),
                () -> "Skipped: " + folder + "/" + name + " is not in academy.samples, or ACADEMY_SAMPLES, "
                        + Optional.ofNullable(System.getenv("ACADEMY_SAMPLES")).orElse("which is not set"));
        return file.orElseThrow();
    }
}
