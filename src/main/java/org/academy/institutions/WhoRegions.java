package org.academy.institutions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The region of each country, as {@code institutions/regions.txt} tells it. */
final class WhoRegions {

    static final Map<String, Region> OF_COUNTRY = read();

    private WhoRegions() {}

    private static Map<String, Region> read() {
        try (var in = Objects.requireNonNull(WhoRegions.class.getResourceAsStream("/institutions/regions.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":"))
                    .flatMap(row -> Arrays.stream(row[1].strip().split(" "))
                            .map(country -> Map.entry(country, Region.valueOf(row[0]))))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
