package org.academy.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Strangers who come to read: home, a course, a lesson, a search. */
final class LightPages {

    static final double P95_LIMIT = 50;

    private static final int RATE = 100;
    private static final List<Integer> RATES = List.of(150, 200, 300, 400, 600, 800, 1000, 1300);
    private static final List<String> LANGUAGES = List.of("en", "en", "fr", "ar");
    private static final List<String> WORDS = List.of("hand", "vaccine", "patient", "lavage", "team", "injection");

    private final Application application;
    private final List<Map.Entry<String, String>> pages;

    private LightPages(Application application, Places places) {
        this.application = application;
        this.pages = List.of(
                Map.entry("home", "/"),
                Map.entry("course", places.coursePage()),
                Map.entry("lesson", places.lesson()),
                Map.entry("search", "/search?q="));
    }

    static Results measure(Plan plan, Application application, Places places, Arrivals arrivals) {
        return new LightPages(application, places).measure(plan, arrivals);
    }

    private Results measure(Plan plan, Arrivals arrivals) {
        var results = new Results("light-pages");
        results.raw("warm-up", arrivals.offer(RATE, plan.warmUp(), this::visit).failures());
        double before = application.computed();
        var main = arrivals.offer(RATE, plan.length(), this::visit);
        double computed = application.computed() - before;
        results.add("all four, at " + RATE + "/s for " + plan.length().toSeconds() + " s", main, P95_LIMIT);
        main.byKind().forEach((page, latencies) -> {
            results.add(Figure.of(page + ", p50", latencies.p50(), "ms"));
            results.add(Figure.atMost(page + ", p95", latencies.p95(), "ms", P95_LIMIT));
        });
        results.add(Figure.of("computing for a visit, application and database", computed / main.offered(), "ms"));
        results.add(
                "highest rate with p95 under " + (int) P95_LIMIT + " ms",
                Steps.climb(arrivals, RATES, plan.step(), P95_LIMIT, this::visit),
                RATE);
        return results;
    }

    private Arrivals.Visit visit(int number) {
        var page = pages.get(number % pages.size());
        int round = number / pages.size();
        var path = page.getValue() + (page.getKey().equals("search") ? WORDS.get(round % WORDS.size()) : "");
        return Arrivals.Visit.of(
                page.getKey(),
                HttpRequest.newBuilder(application.at(path))
                        .timeout(Duration.ofSeconds(10))
                        .header("Accept-Encoding", "gzip, deflate, br")
                        .header("Accept-Language", LANGUAGES.get(round % LANGUAGES.size()))
                        .build());
    }
}
