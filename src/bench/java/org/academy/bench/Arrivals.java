package org.academy.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Visitors who come when they come, whether or not those before them were served (a Poisson process with a fixed seed).
 * A visit is timed from the moment it was due, so a server that stands still cannot hide it by holding up the queue,
 * and neither can a generator that is late. It ends by itself: the number of visits is fixed beforehand, so is the time
 * to wait for the last.
 */
final class Arrivals {

    private static final int MOST = 100_000;
    private static final int MOST_AT_ONCE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long FAILED = -1;

    private final HttpClient client;
    private final long seed;

    Arrivals(HttpClient client, long seed) {
        this.client = client;
        this.seed = seed;
    }

    /** @param kind names the group in which the visit is counted */
    record Visit(String kind, HttpRequest request, Predicate<Integer> welcome) {

        static Visit of(String kind, HttpRequest request) {
            return new Visit(kind, request, status -> status == 200);
        }
    }

    /**
     * What came of the visits.
     *
     * @param failed not served, refused, or not within the time
     * @param lateness by how much the generator itself was late, in milliseconds, 95th percentile
     */
    record Outcome(
            double rate,
            double seconds,
            int offered,
            int failed,
            double lateness,
            Latencies all,
            Map<String, Latencies> byKind,
            Map<String, Integer> failures) {

        boolean holds(double p95Limit) {
            return all.count() > 0 && failed <= offered / 200 && all.p95() <= p95Limit;
        }
    }

    Outcome offer(double perSecond, Duration length, IntFunction<Visit> visits) {
        int count = (int) Math.clamp(Math.round(perSecond * length.toMillis() / 1000.0), 1, MOST);
        var due = dueTimes(count, perSecond);
        var took = new AtomicLongArray(count);
        var late = new long[count];
        var kinds = new String[count];
        var reasons = new String[count];
        var atOnce = new Semaphore(MOST_AT_ONCE);
        for (int i = 0; i < count; i++) {
            took.set(i, FAILED);
        }
        long start = System.nanoTime() + 50_000_000;
        for (int i = 0; i < count; i++) {
            int number = i;
            var visit = visits.apply(i);
            kinds[i] = visit.kind();
            long scheduled = start + due[i];
            waitUntil(scheduled);
            late[i] = Math.max(0, System.nanoTime() - scheduled) / 1000;
            if (!atOnce.tryAcquire()) {
                reasons[i] = "more than " + MOST_AT_ONCE + " at once";
                continue;
            }
            client.sendAsync(visit.request(), BodyHandlers.ofByteArray()).whenComplete((answer, problem) -> {
                if (problem != null) {
                    reasons[number] = (problem.getCause() == null ? problem : problem.getCause())
                            .getClass()
                            .getSimpleName();
                } else if (visit.welcome().test(answer.statusCode())) {
                    took.set(number, (System.nanoTime() - scheduled) / 1000);
                } else {
                    reasons[number] = "status " + answer.statusCode();
                }
                atOnce.release();
            });
        }
        awaitAll(atOnce);
        return outcome(perSecond, due[count - 1] / 1e9, took, late, kinds, reasons);
    }

    private long[] dueTimes(int count, double perSecond) {
        var random = new Random(seed);
        var due = new long[count];
        double at = 0;
        for (int i = 0; i < count; i++) {
            at += -Math.log(1 - random.nextDouble()) / perSecond;
            due[i] = (long) (at * 1e9);
        }
        return due;
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void awaitAll(Semaphore atOnce) {
        try {
            atOnce.tryAcquire(MOST_AT_ONCE, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outcome outcome(
            double rate, double seconds, AtomicLongArray took, long[] late, String[] kinds, String[] reasons) {
        var served = new ArrayList<Long>();
        var byKind = new TreeMap<String, List<Long>>();
        var failures = new TreeMap<String, Integer>();
        for (int i = 0; i < kinds.length; i++) {
            long micros = took.get(i);
            if (micros == FAILED) {
                var reason = reasons[i] == null ? "no answer in time" : reasons[i];
                failures.merge(kinds[i] + ": " + reason, 1, Integer::sum);
            } else {
                served.add(micros);
                byKind.computeIfAbsent(kinds[i], kind -> new ArrayList<>()).add(micros);
            }
        }
        var latencies = new TreeMap<String, Latencies>();
        byKind.forEach((kind, micros) -> latencies.put(kind, latencies(micros)));
        return new Outcome(
                rate,
                seconds,
                kinds.length,
                kinds.length - served.size(),
                Latencies.of(late).p95(),
                latencies(served),
                latencies,
                failures);
    }

    private static Latencies latencies(List<Long> micros) {
        return Latencies.of(micros.stream().mapToLong(Long::longValue).toArray());
    }
}
