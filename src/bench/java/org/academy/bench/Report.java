package org.academy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Tells what was found: a file for machines per benchmark, and a table for people. */
final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Plan plan;
    private final Machine machine;
    private final Instant date;
    private final List<String> rows = new ArrayList<>();
    private int beyond;
    private int notes;

    Report(Plan plan, Machine machine, Instant date) throws IOException {
        this.plan = plan;
        this.machine = machine;
        this.date = date;
        Files.createDirectories(plan.out());
        rows.add("The Academy on %d cores (%s, %s), %s; load %.1f before the start"
                .formatted(machine.cores(), machine.processor(), machine.java(), date, machine.loadBefore()));
        rows.add(
                "The load generator and the browser run on the same cores as the application (-Xmx%dm) and its database."
                        .formatted(Application.HEAP_MB));
        rows.add("Arrivals are open (Poisson); latency counts from the moment a visit was due. Main run: %d s."
                .formatted(plan.length().toSeconds()));
    }

    void add(Results results) throws IOException {
        write(results);
        rows.add("");
        rows.add(results.benchmark());
        for (var figure : results.figures()) {
            rows.add(row(figure));
            if (Boolean.FALSE.equals(figure.pass())) {
                beyond++;
            }
        }
        results.notes().forEach(note -> rows.add("  ! " + note));
        notes += results.notes().size();
    }

    /** Prints the table and keeps it. */
    void close() throws IOException {
        rows.add("");
        rows.add("%d figures are beyond their limit; %d notes.".formatted(beyond, notes));
        var table = plan.out().resolve("table.txt");
        Files.write(table, rows);
        System.out.println();
        rows.forEach(System.out::println);
        System.out.println("Raw figures: " + plan.out());
    }

    private static String row(Figure figure) {
        var limit = figure.limit();
        var bound = limit == null
                ? ""
                : "%-8s %s"
                        .formatted(
                                limit.side() == Figure.Limit.Side.AT_MOST ? "at most" : "at least",
                                number(limit.value()));
        var pass = figure.pass();
        return "  %-62s %10s %-12s %-18s %s"
                .formatted(
                        figure.name(),
                        number(figure.value()),
                        figure.unit(),
                        bound,
                        pass == null ? "" : pass ? "pass" : "FAIL")
                .stripTrailing();
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        return value == Math.rint(value) || Math.abs(value) >= 1000
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private void write(Results results) throws IOException {
        var content = new LinkedHashMap<String, Object>();
        content.put("benchmark", results.benchmark());
        content.put("date", date.toString());
        content.put("machine", machine);
        content.put("generatorOnSameCores", true);
        content.put("heapMb", Application.HEAP_MB);
        content.put("seconds", plan.length().toSeconds());
        content.put("figures", results.figures().stream().map(Report::content).toList());
        content.put("notes", results.notes());
        content.put("raw", results.raw());
        Path file = plan.out().resolve(results.benchmark().replaceAll("[^a-z0-9]+", "-") + ".json");
        Files.writeString(file, JSON.writeValueAsString(content));
    }

    private static Map<String, Object> content(Figure figure) {
        var content = new LinkedHashMap<String, Object>();
        content.put("name", figure.name());
        content.put("value", Double.isFinite(figure.value()) ? figure.value() : null);
        content.put("unit", figure.unit());
        content.put("limit", figure.limit());
        content.put("pass", figure.pass());
        return content;
    }
}
