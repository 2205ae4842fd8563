package org.academy.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How much is measured, and where things are.
 *
 * @param jar the packaged application
 * @param classes where the benchmarks' own classes are
 * @param out where the results go
 * @param length of the main run; all others are in proportion
 * @param items sizes of the search index
 * @param only names of the benchmarks to run; empty for all
 */
record Plan(Path jar, Path classes, Path out, Duration length, List<Integer> items, List<String> only) {

    static Plan fromProperties() {
        return new Plan(
                Path.of(System.getProperty("bench.jar", "target/academy.jar")),
                Path.of(System.getProperty("bench.classes", "target/test-classes")),
                Path.of(System.getProperty("bench.out", "target/bench")),
                Duration.ofSeconds(Math.clamp(Long.getLong("bench.seconds", 60), 3, 600)),
                list(System.getProperty("bench.items", "10000,100000")).stream()
                        .map(Integer::valueOf)
                        .toList(),
                list(System.getProperty("bench.only", "")));
    }

    private static List<String> list(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    boolean wants(String benchmark) {
        return only.isEmpty() || only.contains(benchmark);
    }

    Duration half() {
        return length.dividedBy(2);
    }

    /** To let the application compile what is asked of it. */
    Duration warmUp() {
        return atLeast(3, length.dividedBy(5));
    }

    /** One rate on the way to the highest. */
    Duration step() {
        return atLeast(3, length.dividedBy(12));
    }

    private static Duration atLeast(long seconds, Duration length) {
        return length.compareTo(Duration.ofSeconds(seconds)) < 0 ? Duration.ofSeconds(seconds) : length;
    }
}
