package org.academy.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one benchmark found: the figures people read, and the raw ones behind them. */
final class Results {

    private final String benchmark;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Object> raw = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    Results(String benchmark) {
        this.benchmark = benchmark;
    }

    Results add(Figure figure) {
        figures.add(figure);
        return this;
    }

    /** The figures of an open run; only the 95th percentile has a limit. */
    Results add(String name, Arrivals.Outcome outcome, double p95Limit) {
        add(Figure.of(name + ", p50", outcome.all().p50(), "ms"));
        add(Figure.atMost(name + ", p95", outcome.all().p95(), "ms", p95Limit));
        add(Figure.atMost(name + ", not served", outcome.failed(), "of " + outcome.offered(), 0));
        if (!outcome.failures().isEmpty()) {
            note(name + ": " + outcome.failures());
        }
        return raw(name, outcome);
    }

    /** @param goal the rate that is asked for at least */
    Results add(String name, Steps steps, double goal) {
        add(Figure.atLeast(name, steps.highest(), steps.reachedEnd() ? "/s or more" : "/s", goal));
        return raw(name, steps.summary());
    }

    Results raw(String name, Object value) {
        raw.put(name, value);
        return this;
    }

    Results note(String note) {
        notes.add(note);
        return this;
    }

    boolean isEmpty() {
        return figures.isEmpty() && notes.isEmpty();
    }

    String benchmark() {
        return benchmark;
    }

    List<Figure> figures() {
        return figures;
    }

    Map<String, Object> raw() {
        return raw;
    }

    List<String> notes() {
        return notes;
    }
}
