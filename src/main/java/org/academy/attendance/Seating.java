package org.academy.attendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule of who gets a place. It goes by arrival; somebody is served when every limit that counts them has room. Who
 * stands ahead and is not served is held up by a limit that is full and takes in nobody by serving the one behind; that
 * limit is named.
 */
final class Seating {

    private final List<Limit> limits;
    private final Map<Seat, Integer> taken;

    /** @param taken how many hold each seat */
    Seating(List<Limit> limits, Map<Seat, Integer> taken) {
        this.limits = limits;
        this.taken = new HashMap<>(taken);
    }

    /** Who is next, and whom that passes over because of what. */
    record Turn(Claim served, List<Passed> passed) {}

    record Passed(Claim claim, Limit limit) {

        /** The claim once this is recorded. */
        Claim told() {
            return claim.passedBy(Claim.reason(limit.key(), limit.name()));
        }
    }

    /** @param line in order of arrival */
    Optional<Turn> next(List<Claim> line) {
        var passed = new ArrayList<Passed>();
        for (var claim : line) {
            var obstacle = obstacle(claim.wanted(), claim.held());
            if (obstacle.isEmpty()) {
                return Optional.of(new Turn(claim, passed));
            }
            passed.add(new Passed(claim, obstacle.get()));
        }
        return Optional.empty();
    }

    /**
     * Two who each hold a seat, would rather have another, and free for the other what it wants.
     *
     * @param passed who stands ahead of the later one: they hold nothing that could be exchanged
     */
    record Exchange(Claim first, Claim second, List<Claim> passed) {}

    /** Whose seats may be exchanged next, the earliest first: no limit is fuller for it than it may be, or was. */
    Optional<Exchange> exchange(List<Claim> line) {
        for (int later = 1; later < line.size(); later++) {
            var second = line.get(later);
            var ahead = line.subList(0, later);
            for (var first : ahead) {
                if (exchangeable(first.wanted(), first.held(), second.wanted(), second.held())) {
                    return Optional.of(new Exchange(
                            first,
                            second,
                            ahead.stream().filter(one -> !one.equals(first)).toList()));
                }
            }
        }
        return Optional.empty();
    }

    boolean exchangeable(Seat wanted, @Nullable Seat held, Seat othersWanted, @Nullable Seat othersHeld) {
        return held != null
                && othersHeld != null
                && limits.stream().allMatch(limit -> {
                    int more = limit.count(wanted)
                            + limit.count(othersWanted)
                            - limit.count(held)
                            - limit.count(othersHeld);
                    return more <= 0 || taken(limit) + more <= limit.places();
                });
    }

    /**
     * The first limit without room for one more on this seat; empty if there is room.
     *
     * @param held what they give back for it: a limit that counts both seats takes in nobody
     */
    Optional<Limit> obstacle(Seat wanted, @Nullable Seat held) {
        return limits.stream()
                .filter(limit -> limit.counts(wanted) && (held == null || !limit.counts(held)))
                .filter(limit -> taken(limit) >= limit.places())
                .findFirst();
    }

    void take(Seat seat) {
        taken.merge(seat, 1, Integer::sum);
    }

    void giveBack(Seat seat) {
        taken.merge(seat, -1, Integer::sum);
    }

    private int taken(Limit limit) {
        return taken.entrySet().stream()
                .filter(held -> limit.counts(held.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
