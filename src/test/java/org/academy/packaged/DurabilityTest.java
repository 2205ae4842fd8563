package org.academy.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * What was acknowledged is there, whatever happens to the machine: several outsiders post journal entries and note what
 * was accepted, until application and database are killed in the middle. The next start must know every one of them.
 * Before, the lights go out while the search index is just being told of sixty institutions and the first courses: the
 * next start must find them all.
 */
@DisabledOnOs(OS.WINDOWS)
class DurabilityTest {

    private static final int ROUNDS = 3;
    private static final int WRITERS = 3;
    private static final int PER_ROUND = 400;
    private static final String COURSE = "hand-hygiene-at-the-point-of-care";
    private static final int SOME_COMMITS = 5;
    private static final Pattern SLUG = Pattern.compile("\\{\"kind\":\"\\w+\",\"slug\":\"([a-z0-9-]+)\"");
    private static final Pattern RESULT = Pattern.compile("\"seq\":(\\d+),\"outcome\":\"(\\w+)\"");

    @TempDir
    Path directory;

    @Test
    void everyAcknowledgedWriteSurvivesTheEndOfBothProcesses() throws Exception {
        var data = directory.resolve("data");
        Queue<Entry> acknowledged = new ConcurrentLinkedQueue<>();
        killWhileIndexing(data);

        for (int round = 1; round <= ROUNDS; round++) {
            var academy = RunningAcademy.start(data, "--academy.demo=true");
            try (academy) {
                var address = academy.ready();
                if (round == 1) {
                    expectFound(address);
                }
                expectKnown(address, acknowledged);
                writeUntilKilled(academy, address, round, acknowledged);
            }
        }

        try (var academy = RunningAcademy.start(data, "--academy.demo=true")) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(1_000);
            expectKnown(academy.ready(), acknowledged);
            assertThat(academy.output()).doesNotContain("ERROR");
        }
    }

    private static void killWhileIndexing(Path data) throws Exception {
        try (var filling = RunningAcademy.start(data, "--academy.demo=true")) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() ->
                            commits(data) > SOME_COMMITS || !filling.process().isAlive());
            filling.kill();
            assertThat(filling.output()).doesNotContain("The demo was filled");
        }
    }

    /** How often the index was written for good. */
    private static long commits(Path data) throws IOException {
        var index = data.resolve("search");
        if (!Files.isDirectory(index)) {
            return 0;
        }
        try (var files = Files.list(index)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("segments_"))
                    .mapToLong(name -> Long.parseLong(name.substring("segments_".length()), Character.MAX_RADIX))
                    .max()
                    .orElse(0);
        }
    }

    private static void expectFound(URI address) {
        var anyone = new Visitor(address);
        for (var kind : List.of("institution", "course")) {
            var all = slugs("/demo/" + kind + "s.yaml");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> {
                        var found = anyone.get("/api/v1/search?size=100&kind=" + kind);
                        assertThat(SLUG.matcher(found.body())
                                        .results()
                                        .map(slug -> slug.group(1))
                                        .toList())
                                .containsExactlyInAnyOrderElementsOf(all);
                    });
        }
    }

    private static List<String> slugs(String file) {
        try (var stream = Objects.requireNonNull(DurabilityTest.class.getResourceAsStream(file))) {
            List<Map<String, Object>> entries = new Yaml().load(stream);
            return entries.stream()
                    .map(entry -> String.valueOf(entry.get("slug")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void writeUntilKilled(RunningAcademy academy, URI address, int round, Queue<Entry> acknowledged)
            throws Exception {
        int before = acknowledged.size();
        var unit = unit(Visitor.signedIn(address, "learner", "academy-demo"));
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            var ends = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> writers.submit(
                            () -> write(address, "round-" + round + "-writer-" + writer, unit, acknowledged)))
                    .toList();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> acknowledged.size() - before >= PER_ROUND
                            || ends.stream().anyMatch(Future::isDone));
            for (var end : ends) {
                assertThat(end.isDone() ? end.get() : "still writing when the lights go out")
                        .isEqualTo("still writing when the lights go out");
            }
            academy.kill();
        } finally {
            writers.shutdownNow();
        }
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Posts entry after entry until nobody answers any more; answers why it ended. */
    private static String write(URI address, String device, String unit, Queue<Entry> acknowledged) {
        try {
            var learner = Visitor.signedIn(address, "learner", "academy-demo");
            for (long seq = 1; true; seq++) {
                var entry = new Entry(device, seq, unit, Instant.now());
                var answer = learner.json("/api/v1/journal", posting(device, List.of(entry)));
                if (answer.statusCode() != 200 || !answer.body().contains("\"accepted\"")) {
                    return answer.statusCode() + " " + answer.body();
                }
                acknowledged.add(entry);
            }
        } catch (IOException | AssertionError | InterruptedException ended) {
            // what was on its way was not acknowledged
            return ended.toString();
        }
    }

    /** Sends everything again: what the journal holds, it knows. */
    private static void expectKnown(URI address, Queue<Entry> acknowledged) throws Exception {
        var learner = Visitor.signedIn(address, "learner", "academy-demo");
        var byDevice = acknowledged.stream().collect(Collectors.groupingBy(Entry::device));
        for (var device : byDevice.keySet()) {
            var entries = byDevice.getOrDefault(device, List.of());
            for (int from = 0; from < entries.size(); from += 200) {
                var some = entries.subList(from, Math.min(entries.size(), from + 200));
                var answer = learner.json("/api/v1/journal", posting(device, some));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(outcomes(answer.body()))
                        .as("lost by %s", device)
                        .hasSize(some.size())
                        .containsOnly("known");
            }
        }
    }

    private static String unit(Visitor learner) throws Exception {
        var progress = learner.get("/api/v1/me/progress").body();
        var unit = Pattern.compile("\"slug\":\"" + COURSE + "\".*?\"units\":\\[\\{\"slug\":\"([a-z0-9-]+)\"")
                .matcher(progress);
        assertThat(unit.find()).as(progress).isTrue();
        return unit.group(1);
    }

    private static List<String> outcomes(String body) {
        return new ArrayList<>(
                RESULT.matcher(body).results().map(result -> result.group(2)).toList());
    }

    private static String posting(String device, List<Entry> entries) {
        return entries.stream()
                .map(Entry::json)
                .collect(Collectors.joining(",", "{\"device\":\"" + device + "\",\"entries\":[", "]}"));
    }

    private record Entry(String device, long seq, String unit, Instant at) {

        String json() {
            return "{\"seq\":%d,\"type\":\"time-spent\",\"course\":\"%s\",\"unit\":\"%s\",\"at\":\"%s\",\"data\":{\"seconds\":1}}"
                    .formatted(seq, COURSE, unit, at);
        }
    }
}
