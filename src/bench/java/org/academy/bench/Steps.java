package org.academy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Looks for the highest rate that holds a limit, by coming more often step by step until it does not. */
record Steps(double highest, boolean reachedEnd, List<Arrivals.Outcome> taken) {

    static Steps climb(
            Arrivals arrivals,
            List<Integer> rates,
            Duration step,
            double p95Limit,
            IntFunction<Arrivals.Visit> visits) {
        var taken = new ArrayList<Arrivals.Outcome>();
        double highest = 0;
        for (int rate : rates) {
            var outcome = arrivals.offer(rate, step, visits);
            taken.add(outcome);
            if (!outcome.holds(p95Limit)) {
                return new Steps(highest, false, taken);
            }
            highest = rate;
        }
        return new Steps(highest, true, taken);
    }

    /** Each rate with its figures, without every single latency. */
    List<Step> summary() {
        return taken.stream()
                .map(one -> new Step(
                        one.rate(), one.failed(), one.lateness(), one.all().summary()))
                .toList();
    }

    record Step(double rate, int failed, double lateness, Latencies.Summary millis) {}
}
