package org.academy.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is published is found, also when the lights went out before search had heard of it: the index is whole, courses
 * and institutions change many at a time, and application and database are killed while they are still telling each
 * other. The next start must find every unit and every institution by its new words, from what was left undelivered: a
 * thing that only the index knows shows that it was not built anew.
 *
 * <p>Meanwhile people register for a workshop: whoever has a place when the lights are on again has one letter that
 * says so, and nobody has a letter without a place.
 */
@DisabledOnOs(OS.WINDOWS)
class CatchingUpTest {

    private static final int ROUNDS = 3;
    private static final int TRANSACTIONS = 4;
    private static final int COURSES = 12;
    private static final int UNITS = 2;
    private static final int INSTITUTIONS = 36;
    private static final String LETTERS = "bcdfghjklmnpqrtvwxz";
    private static final String WHOLE = "The search index holds";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path directory;

    /** A page and the word that it says, now and before. */
    private record Line(String kind, String slug, String unit, String word, String before) {

        String address() {
            return kind.equals("course") ? "/learn/" + slug + "/" + unit : "/institutions/" + slug;
        }
    }

    @Test
    void findsEverythingThatWasPublishedWhenTheLightsWentOut() throws Exception {
        var data = directory.resolve("data");
        var witness = word();
        var lines = new ArrayList<Line>();
        Set<String> certain = new HashSet<>();
        var guests = new Guests();

        for (int round = 0; round <= ROUNDS; round++) {
            try (var academy = RunningAcademy.startWithDoor(data, "--academy.demo=true")) {
                var address = academy.ready();
                if (round == 0) {
                    becomeWhole(academy, witness);
                    lines.addAll(begin(academy, address));
                } else {
                    expectDelivered(academy, round);
                    expectLetters(academy, guests);
                    expectFound(address, lines, certain);
                    expectNotBuiltAnew(academy, address, witness);
                }
                if (round < ROUNDS) {
                    lines.replaceAll(line -> new Line(line.kind(), line.slug(), line.unit(), word(), line.word()));
                    var coming = guests.comeTo(address);
                    certain = publishUntilKilled(academy, lines);
                    coming.join();
                } else {
                    assertThat(academy.output()).doesNotContain("ERROR");
                }
            }
        }
    }

    private void becomeWhole(RunningAcademy academy, String witness) throws Exception {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> academy.output().contains(WHOLE));
        post(academy, "/witness", witness);
    }

    private List<Line> begin(RunningAcademy academy, URI address) throws Exception {
        var courses = IntStream.range(0, COURSES).mapToObj(i -> "lamp-" + i).toList();
        post(academy, "/begin", courses.stream().map(slug -> slug + " " + UNITS).collect(Collectors.joining("\n")));
        var found = JsonMapper.shared()
                .readTree(new Visitor(address)
                        .get("/api/v1/search?kind=institution&size=" + INSTITUTIONS)
                        .body())
                .get("items");
        assertThat(found).hasSize(INSTITUTIONS);
        return Stream.concat(
                        courses.stream()
                                .flatMap(slug -> IntStream.rangeClosed(1, UNITS)
                                        .mapToObj(unit -> new Line("course", slug, "unit-" + unit, "", ""))),
                        found.valueStream()
                                .map(one ->
                                        new Line("institution", one.get("slug").asString(), "", "", "")))
                .toList();
    }

    /** Answers the things of which it was said that they are published. */
    private Set<String> publishUntilKilled(RunningAcademy academy, List<Line> lines) throws Exception {
        var words = new HashMap<String, List<String>>();
        lines.stream()
                .filter(line -> line.kind().equals("course"))
                .forEach(line -> words.computeIfAbsent(line.slug(), slug -> new ArrayList<>(List.of(slug)))
                        .add(line.word()));
        post(
                academy,
                "/write",
                words.values().stream().map(course -> String.join(" ", course)).collect(Collectors.joining("\n")));

        var together = together(lines);
        int last = TRANSACTIONS / 2 + random.nextInt(TRANSACTIONS / 2);
        var said = new HashSet<String>();
        var answer = http.send(
                request(
                        academy,
                        "/publish",
                        together.stream()
                                .map(changes -> String.join(" ", changes))
                                .collect(Collectors.joining("\n"))),
                BodyHandlers.ofLines());
        try (var committed = answer.body()) {
            committed.mapToInt(Integer::parseInt).forEach(number -> {
                together.get(number).forEach(change -> said.add(change.split(":")[1]));
                if (number == last) {
                    kill(academy);
                }
            });
        } catch (UncheckedIOException dark) {
            // what was on its way then was not acknowledged
        }
        assertThat(said).as("seed %d", seed).isNotEmpty();
        return said;
    }

    /** The changes by transaction: some courses and some institutions each. */
    private static List<List<String>> together(List<Line> lines) {
        var changes = lines.stream()
                .map(line -> line.kind().equals("course")
                        ? "course:" + line.slug()
                        : "institution:" + line.slug() + ":" + line.word())
                .distinct()
                .toList();
        return IntStream.range(0, TRANSACTIONS)
                .mapToObj(number -> IntStream.range(0, changes.size())
                        .filter(i -> i % TRANSACTIONS == number)
                        .mapToObj(changes::get)
                        .toList())
                .toList();
    }

    private void kill(RunningAcademy academy) {
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(20));
            academy.kill();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void expectDelivered(RunningAcademy academy, int round) throws Exception {
        var left = Integer.parseInt(post(academy, "/left", ""));
        assertThat(left)
                .as("what search had not heard of when the lights went out for the time %d, seed %d", round, seed)
                .isPositive();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () -> assertThat(post(academy, "/undelivered", "")).isEqualTo("0"));
    }

    /** Whoever has a place got one letter, and who got a letter has a place; those who saw their page do have it. */
    private void expectLetters(RunningAcademy academy, Guests guests) throws Exception {
        var told = post(academy, "/letters", Guests.ADDRESSES).lines().toList();
        assertThat(told).as("address, places, letters, seed %d", seed).allMatch(line -> line.endsWith(" 1 1"));
        assertThat(told.stream().map(line -> line.split(" ")[0]))
                .as("seed %d", seed)
                .containsAll(guests.welcomed);
        assertThat(guests.welcomed).isNotEmpty();
    }

    /** People who register for a workshop, one after the other, until nobody answers. */
    private static final class Guests {

        private static final String WORKSHOP = "/events/from-first-contact-to-a-working-plan-kyiv/register";
        private static final String ADDRESSES = "guest-%@example.org";

        private final List<String> welcomed = new CopyOnWriteArrayList<>();

        private Thread comeTo(URI academy) {
            return Thread.ofVirtual().start(() -> {
                try {
                    while (comes(new Visitor(academy), "guest-" + UUID.randomUUID() + "@example.org")) {
                        TimeUnit.MILLISECONDS.sleep(5);
                    }
                } catch (IOException | InterruptedException dark) {
                    // whoever was on their way then was not welcomed
                }
            });
        }

        private boolean comes(Visitor visitor, String address) throws IOException, InterruptedException {
            var answer = visitor.form(
                    WORKSHOP,
                    Map.of(
                            "name", "Somebody",
                            "email", address,
                            "way", "online",
                            "q-memorandum", "none",
                            "nonce", UUID.randomUUID().toString()));
            return answer.statusCode() == 302 && welcomed.add(address);
        }
    }

    /** Every page that says its new word is found by it and no more by the old one; those acknowledged do say it. */
    private void expectFound(URI address, List<Line> lines, Set<String> certain) throws Exception {
        var anyone = new Visitor(address);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean published = anyone.get(line.address()).body().contains(line.word());
            if (certain.contains(line.slug())) {
                assertThat(published).as("%s was acknowledged", line).isTrue();
            }
            expectFound(anyone, line, published ? line.word() : line.before());
            expectNotFound(anyone, published ? line.before() : line.word());
            if (!published) {
                lines.set(i, new Line(line.kind(), line.slug(), line.unit(), line.before(), line.before()));
            }
        }
    }

    private static void expectFound(Visitor anyone, Line line, String word) throws Exception {
        if (!word.isEmpty()) {
            var items = found(anyone, word);
            assertThat(items).as("%s by %s", line, word).hasSize(1);
            assertThat(items.get(0).get("kind").asString()).isEqualTo(line.kind());
            assertThat(items.get(0).get("slug").asString()).isEqualTo(line.slug());
            if (line.kind().equals("course")) {
                assertThat(items.get(0)
                                .get("units")
                                .valueStream()
                                .map(unit -> unit.get("slug").asString()))
                        .containsExactly(line.unit());
            }
        }
    }

    private static void expectNotFound(Visitor anyone, String word) throws Exception {
        if (!word.isEmpty()) {
            assertThat(found(anyone, word)).as(word).isEmpty();
        }
    }

    private static JsonNode found(Visitor anyone, String word) throws Exception {
        return JsonMapper.shared()
                .readTree(anyone.get("/api/v1/search?q=" + word).body())
                .get("items");
    }

    private static void expectNotBuiltAnew(RunningAcademy academy, URI address, String witness) throws Exception {
        assertThat(found(new Visitor(address), witness)).hasSize(1);
        assertThat(academy.output()).doesNotContain(WHOLE).doesNotContain("built anew");
    }

    /** No language's, and far from all others: a search forgives a slip. */
    private String word() {
        return random.ints(12, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private String post(RunningAcademy academy, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(academy, path, body), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static HttpRequest request(RunningAcademy academy, String path, String body) throws InterruptedException {
        return HttpRequest.newBuilder(academy.door().resolve(path))
                .timeout(Duration.ofMinutes(2))
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
