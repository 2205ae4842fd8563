package org.academy.bench;

import java.util.Arrays;

/** How long things took, each of them, in microseconds and in order of size: percentiles are exact. */
record Latencies(long[] micros) {

    static Latencies of(long[] unsorted) {
        var sorted = unsorted.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    int count() {
        return micros.length;
    }

    /** The smallest value that is not exceeded by this share of all. */
    double millis(double share) {
        if (micros.length == 0) {
            return Double.NaN;
        }
        var place = (int) Math.ceil(share * micros.length) - 1;
        return micros[Math.clamp(place, 0, micros.length - 1)] / 1000.0;
    }

    double p50() {
        return millis(0.50);
    }

    double p95() {
        return millis(0.95);
    }

    double mean() {
        return Arrays.stream(micros).average().orElse(Double.NaN) / 1000.0;
    }

    Summary summary() {
        return new Summary(count(), p50(), p95(), millis(0.99), millis(1), mean());
    }

    /** In milliseconds. */
    record Summary(int count, double p50, double p95, double p99, double max, double mean) {}
}
