package org.academy.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.academy.shared.RuleViolated;

/**
 * When something happens, as it is said at its place: local times and the zone they are told in (IANA time zone
 * database). Instants follow from them by the zone's rules of today, so that a government that moves its clocks does
 * not move a workshop.
 *
 * <p>A time that a clock change skips is taken as much later; one that comes twice is the first of the two.
 *
 * @param end after the last moment: of whole days, midnight after the last day
 * @param wholeDay whether only the days are told
 */
public record When(LocalDateTime start, LocalDateTime end, ZoneId zone, boolean wholeDay) {

    public When {
        if (!end.isAfter(start)) {
            throw RuleViolated.at("end", "meetings.rule.ends-before-it-starts");
        }
    }

    public static When at(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        return new When(start, end, zone, false);
    }

    /** Whole days, the last included. */
    public static When days(LocalDate first, LocalDate last, ZoneId zone) {
        return new When(first.atStartOfDay(), last.plusDays(1).atTime(LocalTime.MIDNIGHT), zone, true);
    }

    public Instant begins() {
        return start.atZone(zone).toInstant();
    }

    public Instant ends() {
        return end.atZone(zone).toInstant();
    }

    public LocalDate firstDay() {
        return start.toLocalDate();
    }

    public LocalDate lastDay() {
        return end.minusNanos(1).toLocalDate();
    }
}
