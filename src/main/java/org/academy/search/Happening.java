package org.academy.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a thing that takes place takes place.
 *
 * @param zone in which its times are told, IANA name
 * @param wholeDay whether only the days are told
 */
public record Happening(Instant starts, Instant ends, String zone, boolean wholeDay) {

    /** As it is said at its place. */
    public LocalDate firstDay() {
        return starts.atZone(ZoneId.of(zone)).toLocalDate();
    }

    /** As it is said at its place. */
    public LocalDate lastDay() {
        return ends.minusNanos(1).atZone(ZoneId.of(zone)).toLocalDate();
    }
}
