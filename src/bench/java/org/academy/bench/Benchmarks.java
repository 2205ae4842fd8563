package org.academy.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** Runs the benchmarks one after the other, each in spite of what became of those before. */
public final class Benchmarks {

    private static final long SEED = 2026;

    private final Plan plan;
    private final Report report;
    private final Path ground;
    private final Path data;
    private final Path door;
    private final Arrivals arrivals = new Arrivals(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), SEED);

    private Benchmarks(Plan plan, Report report, Path ground) {
        this.plan = plan;
        this.report = report;
        this.ground = ground;
        this.data = ground.resolve("data");
        this.door = ground.resolve("door");
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var plan = Plan.fromProperties();
        var report = new Report(plan, Machine.here(), Clock.systemUTC().instant());
        var ground = Files.createTempDirectory("academy-bench-");
        try {
            new Benchmarks(plan, report, ground).run();
        } finally {
            FileSystemUtils.deleteRecursively(ground);
        }
        report.close();
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        attempt("start-up", () -> StartUp.measure(plan, data));
        if (List.of("bytes", "light-pages", "journey").stream().anyMatch(plan::wants)) {
            attempt("places", this::whileItRuns);
        }
        attempt("registration", () -> RegistrationRush.measure(plan, data, door, arrivals));
        attempt("search", () -> SearchLoad.measure(plan, data, door, arrivals));
        attempt("mails", () -> Mails.measure(plan, data, door));
        attempt("import", () -> Imports.measure(plan, ground));
    }

    /** All that needs nothing but the application and its demo. */
    private Results whileItRuns() throws IOException, InterruptedException {
        try (var application = Application.started(plan, data, List.of())) {
            var places = Places.of(application);
            attempt("bytes", () -> Bytes.measure(application, places));
            attempt(
                    "light-pages",
                    () -> LightPages.measure(plan, application, places, arrivals)
                            .add(Figure.of("memory after it, JVM", application.memory(), "MB")));
            attempt("journey", () -> LearnersJourney.measure(plan, application, places, arrivals));
            return new Results("places");
        }
    }

    private void attempt(String name, Callable<Results> benchmark) throws IOException, InterruptedException {
        if (!name.equals("places") && !plan.wants(name)) {
            return;
        }
        long start = System.nanoTime();
        System.out.println("Measuring " + name + " ...");
        Results results;
        try {
            results = benchmark.call();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failed) {
            failed.printStackTrace(System.out);
            results = new Results(name).note("DID NOT RUN TO ITS END: " + failed.getMessage());
        }
        System.out.printf("  %s took %d s%n", name, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        if (!results.isEmpty()) {
            report.add(results);
        }
    }
}
