package org.academy.attendance;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.Seats;
import org.academy.meetings.Way;
import org.jspecify.annotations.Nullable;

/**
 * At most so many of those it counts: the places of a way, or a quota.
 *
 * @param key message key that tells those who were passed over what was full
 * @param name of the quota; empty for the places of a way
 */
record Limit(
        String key,
        String name,
        int places,
        @Nullable Way way,
        @Nullable InstitutionId institution) {

    private static final String QUOTA = "attendance.passed.quota";

    /** All limits of a meeting. A way that the meeting does not have has no places. */
    static List<Limit> of(Seats seats, List<Quota> quotas) {
        return Stream.concat(
                        Arrays.stream(Way.values()).flatMap(way -> Stream.ofNullable(places(way, seats))),
                        quotas.stream()
                                .map(quota -> new Limit(
                                        QUOTA, quota.name(), quota.places(), quota.way(), quota.institution())))
                .toList();
    }

    private static @Nullable Limit places(Way way, Seats seats) {
        var places = seats.ways().contains(way) ? seats.places().get(way) : Integer.valueOf(0);
        return places == null
                ? null
                : new Limit(
                        way == Way.ON_SITE ? "attendance.passed.on-site" : "attendance.passed.online",
                        "",
                        places,
                        way,
                        null);
    }

    /** 1 if it counts the seat, 0 otherwise. */
    int count(Seat seat) {
        return counts(seat) ? 1 : 0;
    }

    boolean counts(Seat seat) {
        return (way == null || way == seat.way())
                && (institution == null || Objects.equals(institution, seat.institution()));
    }
}
