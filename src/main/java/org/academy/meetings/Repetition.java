package org.academy.meetings;

import java.time.LocalDate;
import java.util.Set;

/**
 * A rule by which a meeting repeats (a subset of RFC 5545 RRULE): every {@code interval} days, weeks or months, until
 * and with a day, at most 100 times, not on the days left out. The local time of day stays through clock changes.
 */
public record Repetition(Every every, int interval, LocalDate until, Set<LocalDate> except) {

    /** {@code MONTH_BY_WEEKDAY}: the second Thursday, or whichever the first one is. */
    public enum Every {
        DAY,
        WEEK,
        MONTH,
        MONTH_BY_WEEKDAY
    }
}
