package org.academy.meetings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.academy.platform.Zones;
import org.academy.shared.RuleViolated;
import org.academy.shared.Rules;
import org.jspecify.annotations.Nullable;

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

    /**
     * What somebody wrote: {@code 2027-03-28T14:30}, or {@code 2027-03-28} for whole days, the last included.
     *
     * @throws RuleViolated at {@code start}, {@code end} and {@code zone}, for each that cannot be read
     */
    public static When of(String start, String end, String zone, boolean wholeDay) {
        var begin = new AtomicReference<@Nullable LocalDateTime>();
        var finish = new AtomicReference<@Nullable LocalDateTime>();
        var place = new AtomicReference<@Nullable ZoneId>();
        new Rules()
                .check(() -> begin.set(read("start", start)))
                .check(() -> finish.set(read("end", end)))
                .check(() -> place.set(zone(zone)))
                .hold();
        var from = begin.get();
        var until = finish.get();
        var where = place.get();
        if (from == null || until == null || where == null) {
            throw new IllegalStateException("Read above");
        }
        return wholeDay ? days(from.toLocalDate(), until.toLocalDate(), where) : at(from, until, where);
    }

    /**
     * A zone by its IANA name; an old name is taken for the new one.
     *
     * @throws RuleViolated at {@code zone} if there is none of this name
     */
    public static ZoneId zone(String name) {
        return Zones.of(name.strip())
                .orElseThrow(() -> RuleViolated.at("zone", "meetings.rule.unknown-zone", name.strip()));
    }

    private static LocalDateTime read(String field, String text) {
        try {
            var stripped = text.strip();
            return stripped.indexOf('T') < 0
                    ? LocalDate.parse(stripped).atStartOfDay()
                    : LocalDateTime.parse(stripped).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException unreadable) {
            throw RuleViolated.at(field, "meetings.rule.unreadable-time", text.strip());
        }
    }

    public Instant begins() {
        return start.atZone(zone).toInstant();
    }

    /** Always later than {@link #begins}: what a clock change takes from both ends stays as long as it was planned. */
    public Instant ends() {
        var begins = begins();
        var ends = end.atZone(zone).toInstant();
        return ends.isAfter(begins) ? ends : begins.plus(Duration.between(start, end));
    }

    public LocalDate firstDay() {
        return start.toLocalDate();
    }

    public LocalDate lastDay() {
        return end.minusNanos(1).toLocalDate();
    }

    /** As long by the clock on the wall, from another start. */
    public When from(LocalDateTime newStart) {
        var begin = wholeDay ? newStart.toLocalDate().atStartOfDay() : newStart;
        return new When(begin, begin.plus(Duration.between(start, end)), zone, wholeDay);
    }

    /** Whether it lies within the other's time, as both are told. */
    public boolean within(When other) {
        return !start.isBefore(other.start) && !end.isAfter(other.end);
    }

    /** The same time as the clocks of another zone show it. */
    When in(ZoneId other) {
        return zone.equals(other)
                ? this
                : at(LocalDateTime.ofInstant(begins(), other), LocalDateTime.ofInstant(ends(), other), other);
    }
}
