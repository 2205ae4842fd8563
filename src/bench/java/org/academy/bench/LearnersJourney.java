package org.academy.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;

/** Learners who are signed in: the page of their course, a lesson, what they did, how far they have come. */
final class LearnersJourney {

    private static final double P95_LIMIT = LightPages.P95_LIMIT;
    private static final int RATE = 40;
    private static final List<Integer> RATES = List.of(60, 80, 120, 160, 240, 320, 480);
    private static final int LEARNERS = 20;
    private static final int STEPS = 4;
    private final Application application;
    private final Places places;
    private final Clock clock;
    private final List<String> learners = new ArrayList<>();
    private Optional<Given> question = Optional.empty();

    /** An answer to a question of the lesson. */
    private record Given(String block, String chosen) {}

    private LearnersJourney(Application application, Places places, Clock clock) {
        this.application = application;
        this.places = places;
        this.clock = clock;
    }

    static Results measure(Plan plan, Application application, Places places, Arrivals arrivals)
            throws IOException, InterruptedException {
        var journey = new LearnersJourney(application, places, Clock.systemUTC());
        var results = new Results("journey");
        journey.prepare(results);
        results.raw(
                "warm-up", arrivals.offer(RATE, plan.warmUp(), journey::visit).failures());
        double before = application.computed();
        var main = arrivals.offer(RATE, plan.half(), journey::visit);
        double computed = application.computed() - before;
        results.add(LEARNERS + " learners, at " + RATE + "/s for " + plan.half().toSeconds() + " s", main, P95_LIMIT);
        main.byKind().forEach((step, latencies) -> {
            results.add(Figure.of(step + ", p50", latencies.p50(), "ms"));
            results.add(Figure.atMost(step + ", p95", latencies.p95(), "ms", P95_LIMIT));
        });
        results.add(Figure.of("computing for a visit, application and database", computed / main.offered(), "ms"));
        results.add(
                "highest rate with p95 under " + (int) P95_LIMIT + " ms",
                Steps.climb(arrivals, RATES, plan.step(), P95_LIMIT, journey::visit),
                RATE);
        return results;
    }

    private void prepare(Results results) throws IOException, InterruptedException {
        for (int i = 1; i <= LEARNERS; i++) {
            var learner = Session.joined(application, "bench-learner-" + i);
            learner.post("/learn/" + places.course() + "/enrol");
            learners.add(learner.cookieHeader());
            if (i == 1) {
                question = question(learner.get(places.lesson()).body());
                var answer = learner.postJson("/api/v1/journal", journal());
                if (answer.statusCode() != 200 || answer.body().contains("refused")) {
                    results.note("journal: " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        if (question.isEmpty()) {
            results.note("the lesson has no question with a single choice; the journal carries no answer");
        }
    }

    private static Optional<Given> question(String html) {
        var form = Jsoup.parse(html).selectFirst("form[data-question=single]");
        var option = form == null ? null : form.selectFirst("input[name=chosen]");
        return form == null || option == null
                ? Optional.empty()
                : Optional.of(new Given(form.attr("data-block"), option.val()));
    }

    private Arrivals.Visit visit(int number) {
        var learner = learners.get(number / STEPS % learners.size());
        return switch (number % STEPS) {
            case 0 ->
                Arrivals.Visit.of(
                        "item page", request(places.coursePage(), learner).build());
            case 1 ->
                Arrivals.Visit.of("lesson", request(places.lesson(), learner).build());
            case 2 ->
                Arrivals.Visit.of(
                        "journal post",
                        request("/api/v1/journal", learner)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(journal()))
                                .build());
            default ->
                Arrivals.Visit.of(
                        "progress", request("/api/v1/me/progress", learner).build());
        };
    }

    private HttpRequest.Builder request(String path, String cookies) {
        return HttpRequest.newBuilder(application.at(path))
                .timeout(Duration.ofSeconds(10))
                .header("Accept-Encoding", "gzip, deflate, br")
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", cookies);
    }

    /** What happened in one lesson, from a device never seen before. */
    private String journal() {
        var entries = new ArrayList<String>();
        entries.add(entry(1, "unit-opened", ""));
        question.ifPresent(given -> entries.add(entry(
                2,
                "answer-given",
                "\"block\":\"%s\",\"chosen\":[\"%s\"],\"language\":\"en\"".formatted(given.block(), given.chosen()))));
        entries.add(entry(3, "time-spent", "\"seconds\":30"));
        return "{\"device\":\"bench-%s\",\"entries\":[%s]}".formatted(UUID.randomUUID(), String.join(",", entries));
    }

    private String entry(int seq, String type, String data) {
        return "{\"seq\":%d,\"type\":\"%s\",\"course\":\"%s\",\"unit\":\"%s\",\"at\":\"%s\",\"data\":{%s}}"
                .formatted(seq, type, places.course(), places.unit(), clock.instant(), data);
    }
}
