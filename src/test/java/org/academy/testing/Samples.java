package org.academy.testing;

import java.nio.file.Files;
import java.nio.file.Path;
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

    private static Path find(String folder, String name) {
        var file = Stream.of(System.getProperty("academy.samples"), System.getenv("ACADEMY_SAMPLES"))
                .flatMap(Stream::ofNullable)
                .filter(said -> !said.isBlank())
                .findFirst()
                .map(Path::of)
                .map(samples -> samples.resolve(folder).resolve(name))
                .filter(Files::isRegularFile);
        Assumptions.assumeTrue(
                file.isPresent(),
                () -> "Skipped: " + folder + "/" + name + " is not in academy.samples, or ACADEMY_SAMPLES, "
                        + Optional.ofNullable(System.getenv("ACADEMY_SAMPLES")).orElse("which is not set"));
        return file.orElseThrow();
    }
}
