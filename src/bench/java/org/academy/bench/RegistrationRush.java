package org.academy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A thousand people register for two hundred places within a minute: each opens the form, sends it, and is led to their
 * own page. Every place is given once, the rest wait in the order of arrival.
 */
final class RegistrationRush {

    private static final double P95_LIMIT = 500;
    private static final int PEOPLE = 1000;
    private static final int PLACES = 200;
    private static final int WARM_UP_RATE = 20;
    private static final long SEED = 4;

    private final Application application;
    private final int door;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RegistrationRush(Application application, int door) {
        this.application = application;
        this.door = door;
    }

    static Results measure(Plan plan, Path data, Path door, Arrivals arrivals)
            throws IOException, InterruptedException {
        var results = new Results("registration");
        int port = Application.freePort();
        var following = new Arrivals(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build(),
                SEED);
        try (var application =
                Application.withDoor(plan, data, SearchLoad.doorClasses(plan, door), "bench.events", port)) {
            var rush = new RegistrationRush(application, port);
            var warm = rush.publish();
            results.raw(
                    "warm-up",
                    following
                            .offer(
                                    WARM_UP_RATE,
                                    plan.warmUp(),
                                    number -> number % 2 == 0
                                            ? rush.form(warm)
                                            : rush.visit(warm, number / 2, status -> status == 200))
                            .failures());
            rush.inAMinute(following, results);
            rush.inTenSeconds(arrivals, results);
            results.add(Figure.of("memory after it, JVM", application.memory(), "MB"));
        }
        return results;
    }

    /** As people do it: each opens the form, sends it, and is shown the page of their registration. */
    private void inAMinute(Arrivals following, Results results) throws IOException, InterruptedException {
        var slug = publish();
        double before = application.computed();
        var length = Duration.ofMinutes(1);
        var outcome = following.offer(
                2.0 * PEOPLE / length.toSeconds(),
                length,
                number -> number % 2 == 0 ? form(slug) : visit(slug, number / 2, status -> status == 200));
        double computed = application.computed() - before;
        var whole = PEOPLE + " people, " + PLACES + " places, within a minute";
        results.add(whole, outcome, P95_LIMIT);
        outcome.byKind()
                .forEach((kind, took) -> results.add(Figure.of(whole + ", " + kind + ", p50", took.p50(), "ms"))
                        .add(Figure.atMost(whole + ", " + kind + ", p95", took.p95(), "ms", P95_LIMIT)));
        results.add(Figure.of(whole + ", computing for all three pages", computed / PEOPLE, "ms"));
        check(whole, ask("/came?" + slug).lines().toList(), results);
    }

    /** Harder than what is asked for: only the forms come, six times as fast. */
    private void inTenSeconds(Arrivals arrivals, Results results) throws IOException, InterruptedException {
        var slug = publish();
        double before = application.computed();
        var length = Duration.ofSeconds(10);
        var outcome = arrivals.offer(
                PEOPLE / (double) length.toSeconds(), length, number -> visit(slug, number, RegistrationRush::moved));
        double computed = application.computed() - before;
        var whole = PEOPLE + " people, " + PLACES + " places, within ten seconds";
        results.add(Figure.of(whole + ", p50", outcome.all().p50(), "ms"))
                .add(Figure.of(whole + ", p95", outcome.all().p95(), "ms"))
                .add(Figure.atMost(whole + ", not served", outcome.failed(), "of " + outcome.offered(), 0))
                .raw(whole, outcome);
        results.add(Figure.of(whole + ", computing for a registration", computed / outcome.offered(), "ms"));
        check(whole, ask("/came?" + slug).lines().toList(), results);
    }

    private static boolean moved(int status) {
        return status == 302 || status == 303;
    }

    private static void check(String whole, List<String> came, Results results) {
        long given = came.stream().filter(line -> line.endsWith(" CONFIRMED")).count();
        long wrong = IntStream.range(0, came.size())
                .filter(i -> !came.get(i).equals(i + 1 + (i < PLACES ? " CONFIRMED" : " WAITING")))
                .count();
        results.add(Figure.atMost(whole + ", places given", given, "of " + PLACES, PLACES))
                .add(Figure.atLeast(whole + ", places given at least", given, "of " + PLACES, PLACES))
                .add(Figure.atMost(
                        whole + ", numbers that are missing, twice or out of turn", wrong, "of " + came.size(), 0));
    }

    private String publish() throws IOException, InterruptedException {
        return ask("/publish?" + PLACES);
    }

    private Arrivals.Visit form(String slug) {
        return Arrivals.Visit.of(
                "the form",
                HttpRequest.newBuilder(application.at("/events/" + slug + "/register"))
                        .timeout(Duration.ofSeconds(10))
                        .header("Accept-Language", "en")
                        .build());
    }

    private Arrivals.Visit visit(String slug, int number, Predicate<Integer> welcome) {
        var form = "name=" + encoded("Person " + number)
                + "&email=" + encoded("person" + number + "@example.org")
                + "&way=on-site&zone=" + encoded("Europe/Kyiv")
                + "&nonce=" + UUID.randomUUID();
        return new Arrivals.Visit(
                "the registration",
                HttpRequest.newBuilder(application.at("/events/" + slug + "/register"))
                        .timeout(Duration.ofSeconds(10))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Accept-Language", "en")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                welcome);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String ask(String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + door + path))
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                BodyHandlers.ofString());
        return answer.body();
    }
}
