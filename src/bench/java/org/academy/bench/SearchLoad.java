package org.academy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Searching through the API, with facets and highlights, in indexes of several sizes; and the bare engine beside it.
 */
final class SearchLoad {

    private static final double P95_LIMIT = 50;
    private static final double RATIO_LIMIT = 1.5;
    private static final int RATE = 20;
    private static final List<Integer> RATES = List.of(30, 40, 60, 80, 120, 160, 240, 320, 480);
    private static final int QUERIES = 500;
    private static final String DOOR = "org/academy/bench/door";

    private final Application application;
    private final int door;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Wish> wishes = new ArrayList<>();

    /** What somebody looks for: the parameters, and the language in which they read. */
    private record Wish(String language, String parameters) {}

    private SearchLoad(Application application, int door) {
        this.application = application;
        this.door = door;
    }

    static Results measure(Plan plan, Path data, Path door, Arrivals arrivals)
            throws IOException, InterruptedException {
        var results = new Results("search");
        int doorPort = Application.freePort();
        try (var application = Application.withDoor(plan, data, doorClasses(plan, door), doorPort)) {
            var search = new SearchLoad(application, doorPort);
            search.prepare();
            for (int size : plan.items()) {
                search.measure(size, plan, arrivals, results);
            }
            results.add(Figure.of("memory after it, JVM", application.memory(), "MB"));
        }
        return results;
    }

    /** Only the doors come onto the application's class path, none of the tests. */
    static Path doorClasses(Plan plan, Path folder) throws IOException {
        var target = Files.createDirectories(folder.resolve(DOOR));
        try (var classes = Files.list(plan.classes().resolve(DOOR))) {
            for (var file : classes.toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    private void prepare() throws IOException, InterruptedException {
        ask("/queries?" + QUERIES).lines().forEach(line -> {
            int blank = line.indexOf(' ');
            wishes.add(new Wish(line.substring(0, blank), line.substring(blank + 1)));
        });
    }

    private void measure(int size, Plan plan, Arrivals arrivals, Results results)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var found = ask("/fill?" + size);
        var name = "%,d items".formatted(size);
        results.add(Figure.of(
                name + ", put into the index (" + found + " in it)",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0,
                "s"));
        results.raw(
                name + ", warm-up",
                arrivals.offer(RATE, plan.warmUp(), this::visit).failures());
        double before = application.computed();
        var main = arrivals.offer(RATE, plan.half(), this::visit);
        double computed = application.computed() - before;
        results.add(name + ", at " + RATE + "/s for " + plan.half().toSeconds() + " s", main, P95_LIMIT);
        results.add(Figure.of(name + ", computing for a search", computed / main.offered(), "ms"));
        besideTheEngine(name, plan.half().dividedBy(2), results);
        results.add(
                name + ", highest rate with p95 under " + (int) P95_LIMIT + " ms",
                Steps.climb(arrivals, RATES, plan.step(), P95_LIMIT, this::visit),
                RATE);
    }

    /** One question at a time, first through the API, then to the engine, next time the other way round. */
    private void besideTheEngine(String name, Duration length, Results results)
            throws IOException, InterruptedException {
        var api = new ArrayList<Long>();
        var bare = new ArrayList<Long>();
        long end = System.nanoTime() + length.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            if (i % 2 == 0) {
                api.add(throughApi(i));
                bare.add(bare(i));
            } else {
                bare.add(bare(i));
                api.add(throughApi(i));
            }
        }
        var through = latencies(api);
        var engine = latencies(bare);
        results.add(Figure.of(name + ", one at a time through the API, p50", through.p50(), "ms"));
        results.add(Figure.of(name + ", one at a time through the API, p95", through.p95(), "ms"));
        results.add(Figure.of(name + ", bare engine between them, p50", engine.p50(), "ms"));
        results.add(Figure.of(name + ", bare engine between them, p95", engine.p95(), "ms"));
        results.add(
                Figure.atMost(name + ", API to bare engine, p50", through.p50() / engine.p50(), "times", RATIO_LIMIT));
        results.add(
                Figure.atMost(name + ", API to bare engine, p95", through.p95() / engine.p95(), "times", RATIO_LIMIT));
        results.raw(name + ", one at a time through the API", through).raw(name + ", bare engine", engine);
    }

    private long throughApi(int number) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = client.send(visit(number).request(), BodyHandlers.ofByteArray());
        long took = (System.nanoTime() - start) / 1000;
        if (answer.statusCode() != 200) {
            throw new IOException("search answers " + answer.statusCode());
        }
        return took;
    }

    private long bare(int number) throws IOException, InterruptedException {
        var wish = wishes.get(number % wishes.size());
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + door + "/bare?" + wish.parameters()))
                .header("Accept-Language", wish.language())
                .build();
        return Long.parseLong(client.send(request, BodyHandlers.ofString()).body());
    }

    private Arrivals.Visit visit(int number) {
        var wish = wishes.get(number % wishes.size());
        return Arrivals.Visit.of(
                "search",
                HttpRequest.newBuilder(application.at("/api/v1/search?" + wish.parameters()))
                        .timeout(Duration.ofSeconds(10))
                        .header("Accept-Encoding", "gzip")
                        .header("Accept-Language", wish.language())
                        .build());
    }

    private String ask(String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + door + path))
                        .timeout(Duration.ofMinutes(10))
                        .build(),
                BodyHandlers.ofString());
        return answer.body();
    }

    private static Latencies latencies(List<Long> micros) {
        return Latencies.of(micros.stream().mapToLong(Long::longValue).toArray());
    }
}
