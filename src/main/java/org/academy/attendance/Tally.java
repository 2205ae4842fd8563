package org.academy.attendance;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.academy.meetings.Way;
import org.jspecify.annotations.Nullable;

/** The open registrations of a meeting, counted: all that is needed to see whether somebody can be served. */
record Tally(List<Group> groups) {

    /**
     * Those alike.
     *
     * @param wish the seat they rather have than the one they hold
     * @param due when the first of their offers is over
     */
    record Group(
            RegistrationState state,
            Seat seat,
            @Nullable Seat wish,
            int count,
            @Nullable Instant due) {

        boolean inLine() {
            return state == RegistrationState.WAITING || wish != null && state.holdsAPlace();
        }
    }

    Map<Seat, Integer> taken() {
        var taken = new HashMap<Seat, Integer>();
        groups.stream()
                .filter(group -> group.state().holdsAPlace())
                .forEach(group -> taken.merge(group.seat(), group.count(), Integer::sum));
        return taken;
    }

    /** How many of those it counts hold a place. */
    int taken(Limit limit) {
        return groups.stream()
                .filter(group -> group.state().holdsAPlace() && limit.counts(group.seat()))
                .mapToInt(Group::count)
                .sum();
    }

    int taken(Way way) {
        return groups.stream()
                .filter(group -> group.state().holdsAPlace() && group.seat().way() == way)
                .mapToInt(Group::count)
                .sum();
    }

    int waiting(Way way) {
        return groups.stream()
                .filter(group -> group.state() == RegistrationState.WAITING
                        && group.seat().way() == way)
                .mapToInt(Group::count)
                .sum();
    }

    int count(RegistrationState state) {
        return groups.stream()
                .filter(group -> group.state() == state)
                .mapToInt(Group::count)
                .sum();
    }

    boolean hasLine() {
        return groups.stream().anyMatch(Group::inLine);
    }

    /** Whether anybody in the line could be served now. */
    boolean servesSomebody(Seating seating) {
        return groups.stream()
                        .filter(Group::inLine)
                        .anyMatch(group -> group.wish() == null
                                ? seating.obstacle(group.seat(), null).isEmpty()
                                : seating.obstacle(group.wish(), group.seat()).isEmpty())
                || exchangesSomebody(seating);
    }

    private boolean exchangesSomebody(Seating seating) {
        var wishes = groups.stream()
                .filter(group -> group.wish() != null && group.state().holdsAPlace())
                .toList();
        return wishes.stream().anyMatch(one -> wishes.stream().anyMatch(other -> exchangeable(seating, one, other)));
    }

    private static boolean exchangeable(Seating seating, Group one, Group other) {
        var wanted = one.wish();
        var othersWanted = other.wish();
        return wanted != null
                && othersWanted != null
                && seating.exchangeable(wanted, one.seat(), othersWanted, other.seat());
    }

    boolean anyDue(Instant now) {
        return groups.stream()
                .anyMatch(group -> group.due() != null && !group.due().isAfter(now));
    }
}
