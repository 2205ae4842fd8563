package org.academy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long courses take to come in, and whether memory stays flat meanwhile: as a command, in a process of its own. */
final class Imports {

    private static final BigCartridge HEAVY = new BigCartridge(500, 6, 3);
    private static final double HEAVY_LIMIT = 180;
    private static final double SAMPLE_LIMIT = 10;
    private static final double GROWTH_LIMIT = 64;
    private static final String SAMPLE = "allyworkshop";
    private static final Pattern COLLECTED =
            Pattern.compile("^\\[([0-9.]+)s].* ([0-9]+)M->([0-9]+)M\\(", Pattern.MULTILINE);

    private final Plan plan;
    private final Path data;

    private Imports(Plan plan, Path data) {
        this.plan = plan;
        this.data = data;
    }

    /** At a moment of an import, in seconds from its begin. */
    private record Moment(double seconds, double residentMb) {}

    /** A collection of garbage: how much was in the heap before, and lives on. */
    private record Collection(double seconds, int beforeMb, int livingMb) {}

    private record Import(double seconds, double whole, List<Moment> moments, List<Collection> collections) {

        double resident(double from, double to) {
            return moments.stream()
                    .filter(moment -> moment.seconds() >= from * seconds && moment.seconds() <= to * seconds)
                    .mapToDouble(Moment::residentMb)
                    .max()
                    .orElse(0);
        }

        /** What lives at least, at the best moment of that time: the rest is waiting to be collected. */
        double living(double from, double to) {
            return collections.stream()
                    .filter(one -> one.seconds() >= from * seconds && one.seconds() <= to * seconds)
                    .mapToInt(Collection::livingMb)
                    .min()
                    .orElse(0);
        }
    }

    static Results measure(Plan plan, Path ground) throws IOException, InterruptedException {
        var imports = new Imports(
                plan, Files.createDirectories(ground.resolve("imports")).resolve("data"));
        var results = new Results("import");
        var sample = sample();
        if (sample == null) {
            results.note(SAMPLE + " was not measured: ACADEMY_SAMPLES does not say where it is");
        } else {
            imports.bring(sample); // sets up the database, and warms the disk
            var small = imports.bring(sample);
            results.add(Figure.atMost(SAMPLE + " until it is in", small.seconds(), "s", SAMPLE_LIMIT));
            results.add(Figure.of("the same, start and stop of the academy included", small.whole(), "s"));
        }
        var heavy = ground.resolve("heavy.imscc");
        HEAVY.write(heavy);
        double megabytes = Files.size(heavy) / 1e6;
        var big = imports.bring(heavy);
        Files.delete(heavy);
        results.add(Figure.of("size of the heavy cartridge", megabytes, "MB"));
        results.add(Figure.of("resources in it", HEAVY.resources(), ""));
        results.add(Figure.atMost("the heavy one until it is in", big.seconds(), "s", HEAVY_LIMIT));
        results.add(Figure.of("the same, start and stop of the academy included", big.whole(), "s"));
        results.add(Figure.of("memory, JVM, at most in the first quarter", big.resident(0, 0.25), "MB"));
        results.add(Figure.of("memory, JVM, at most in the second", big.resident(0.25, 0.5), "MB"));
        results.add(Figure.of("memory, JVM, at most in the third", big.resident(0.5, 0.75), "MB"));
        results.add(Figure.of("memory, JVM, at most in the last", big.resident(0.75, 1), "MB"));
        results.add(Figure.of("living in the heap, second quarter", big.living(0.25, 0.5), "MB"));
        results.add(Figure.of("living in the heap, last quarter", big.living(0.75, 1), "MB"));
        results.add(Figure.atMost(
                "growth of what lives from the second to the last quarter",
                big.living(0.75, 1) - big.living(0.25, 0.5),
                "MB",
                GROWTH_LIMIT));
        return results.raw("moments", big.moments()).raw("collections", big.collections());
    }

    private static @Nullable Path sample() {
        var samples = System.getenv("ACADEMY_SAMPLES");
        if (samples == null) {
            return null;
        }
        var file = Path.of(samples, "cartridges", SAMPLE + ".imscc");
        return Files.isRegularFile(file) ? file : null;
    }

    private Import bring(Path file) throws IOException, InterruptedException {
        Files.createDirectories(plan.out());
        var said = Files.createTempFile(plan.out(), "import-", ".txt");
        var problems = Files.createTempFile(plan.out(), "import-", ".log");
        var garbage = Files.createTempFile(plan.out(), "import-gc-", ".log");
        long start = System.nanoTime();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + Application.HEAP_MB + "m",
                        "-Xlog:gc:file=" + garbage,
                        "-jar",
                        plan.jar().toString(),
                        "import",
                        file.toString(),
                        "--academy.data-dir=" + data)
                .redirectOutput(said.toFile())
                .redirectError(problems.toFile())
                .start();
        long begin = 0;
        long end = 0;
        var moments = new ArrayList<Moment>();
        while (process.isAlive()) {
            long now = System.nanoTime();
            if (begin == 0 && arrives()) {
                begin = now;
            }
            if (begin > 0 && end == 0) {
                moments.add(new Moment(seconds(begin, now), Memory.of(process.toHandle())));
                end = Files.size(said) > 0 ? now : 0;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (process.exitValue() != 0 || begin == 0) {
            throw new IOException("It did not come in: " + Files.readString(problems));
        }
        long gone = System.nanoTime();
        double lead = seconds(start, begin);
        var collections = COLLECTED
                .matcher(Files.readString(garbage))
                .results()
                .map(one -> new Collection(
                        Double.parseDouble(one.group(1)) - lead,
                        Integer.parseInt(one.group(2)),
                        Integer.parseInt(one.group(3))))
                .filter(one -> one.seconds() >= 0)
                .toList();
        return new Import(seconds(begin, end == 0 ? gone : end), seconds(start, gone), moments, collections);
    }

    private boolean arrives() throws IOException {
        var folder = data.resolve("imports");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
