package org.academy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long the Academy takes to start and to stop, and the memory it holds when nobody is there. */
final class StartUp {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration LATER = Duration.ofMinutes(2);
    private static final double READY_LIMIT = 20;
    private static final double MEMORY_LIMIT = 500;

    private StartUp() {}

    /** Leaves the data directory filled and the application stopped. */
    static Results measure(Plan plan, Path data) throws IOException, InterruptedException {
        var results = new Results("start-up");
        try (var first = Application.started(plan, data, List.of())) {
            results.add(Figure.of("first start, demo data loaded", seconds(first.untilReady()), "s"))
                    .raw("log of the first start", first.log());
            idle(SOON);
            results.add(Figure.of("memory idle after the first start, JVM", first.memory(), "MB"));
            results.add(Figure.of("clean stop", seconds(first.stop()), "s"));
        }
        try (var second = Application.started(plan, data, List.of())) {
            results.add(Figure.atMost("ready with existing data", seconds(second.untilReady()), "s", READY_LIMIT));
            results.add(Figure.of("computing until then, all cores", second.computed() / 1000.0, "s"));
            idle(LATER);
            double machine = second.memory();
            double database = second.databaseMemory();
            results.add(Figure.of("memory idle with demo data, JVM", machine, "MB"));
            results.add(Figure.of("memory idle with demo data, mariadbd", database, "MB"));
            results.add(Figure.atMost("memory idle with demo data, both", machine + database, "MB", MEMORY_LIMIT));
            results.add(Figure.of("clean stop, again", seconds(second.stop()), "s"));
        }
        return results;
    }

    private static void idle(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
