package org.academy.meetings.ui;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.academy.meetings.When;

/** Those expected at a meeting, by where they are. */
record Audience(Map<ZoneId, Integer> people) {

    private static final int STEPS = 48;
    private static final int STEP = 30;

    Audience {
        people = new LinkedHashMap<>(people);
        people.values().removeIf(number -> number < 1);
    }

    int total() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** For how many a time is bad: at night, and early or late. */
    record Burden(int night, int edge) implements Comparable<Burden> {
        @Override
        public int compareTo(Burden other) {
            return night == other.night ? Integer.compare(edge, other.edge) : Integer.compare(night, other.night);
        }
    }

    Burden burden(When when) {
        int night = 0;
        int edge = 0;
        for (var place : people.entrySet()) {
            switch (new TimeStrip(when, place.getKey()).verdict()) {
                case NIGHT -> night += place.getValue();
                case EARLY, LATE -> edge += place.getValue();
                case IN_THE_DAY -> {}
            }
        }
        return new Burden(night, edge);
    }

    /** The beginning on the same day that is night for fewest, the nearest of those; empty if none is better. */
    Optional<LocalTime> better(When when) {
        var length = Duration.between(when.start(), when.end());
        var least = burden(when);
        LocalTime best = null;
        for (int step = 0; step < STEPS; step++) {
            var start = when.firstDay().atStartOfDay().plusMinutes((long) step * STEP);
            var burden = burden(When.at(start, start.plus(length), when.zone()));
            int compared = burden.compareTo(least);
            boolean nearer =
                    best != null && compared == 0 && distance(start.toLocalTime(), when) < distance(best, when);
            if (compared < 0 || nearer) {
                least = burden;
                best = start.toLocalTime();
            }
        }
        return Optional.ofNullable(best);
    }

    private static long distance(LocalTime time, When when) {
        return Math.abs(Duration.between(time, when.start().toLocalTime()).toMinutes());
    }
}
