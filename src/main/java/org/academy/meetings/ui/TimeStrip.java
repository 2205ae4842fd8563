package org.academy.meetings.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.academy.meetings.When;

/**
 * The day of a meeting, from midnight to midnight at its place, as those in another zone live it: night, the edges of
 * the day, the day, and the meeting as a frame.
 */
record TimeStrip(When when, ZoneId zone) {

    private static final int STEP = 15;
    private static final int DAY_LONG = 24 * 60;
    private static final int HEIGHT = 28;
    private static final int MORNING = 6;
    private static final int DAY = 8;
    private static final int EVENING = 20;
    private static final int NIGHT = 22;
    private static final int NOON = 12;
    private static final int TOO_LONG_AT_NIGHT = 60;

    /** How an hour is lived; {@code sign} is its class in the drawing. */
    enum Hours {
        DAY("day"),
        EDGE("eve"),
        NIGHT("ngt");

        private final String sign;

        Hours(String sign) {
            this.sign = sign;
        }
    }

    /** What the meeting's time is for them. */
    enum Verdict {
        IN_THE_DAY,
        EARLY,
        LATE,
        NIGHT
    }

    /**
     * Night if an hour of it, or half of it, lies between 22 and 6; early or late if any of it lies outside 8 to 20.
     */
    Verdict verdict() {
        var begins = when.begins();
        int night = 0;
        int outside = -1;
        int length = length();
        for (int minute = 0; minute < length; minute += STEP) {
            int hour = hour(begins.plus(Duration.ofMinutes(minute)));
            var hours = hours(hour);
            if (hours == Hours.NIGHT) {
                night += STEP;
            }
            if (hours != Hours.DAY && outside < 0) {
                outside = hour;
            }
        }
        if (night >= TOO_LONG_AT_NIGHT || night * 2 >= Math.max(length, 1)) {
            return Verdict.NIGHT;
        }
        if (outside < 0) {
            return Verdict.IN_THE_DAY;
        }
        return outside < NOON ? Verdict.EARLY : Verdict.LATE;
    }

    /** Of a meeting over several days, its hours of one. */
    private int length() {
        var start = when.start().toLocalTime();
        var end = when.end().toLocalTime();
        var minutes = Duration.between(when.begins(), when.ends()).toMinutes();
        if (minutes > DAY_LONG && end.isAfter(start)) {
            minutes = Duration.between(start, end).toMinutes();
        }
        return (int) Math.min(minutes, DAY_LONG);
    }

    /** The drawing; a minute is a unit wide. In a page from right to left the style sheet mirrors it. */
    String svg() {
        var svg = new StringBuilder("<svg viewBox='0 0 ")
                .append(DAY_LONG)
                .append(' ')
                .append(HEIGHT)
                .append("' preserveAspectRatio='none' aria-hidden='true'>");
        var midnight = when.firstDay().atStartOfDay();
        int from = 0;
        var lived = hours(hour(instant(midnight)));
        for (int minute = STEP; minute <= DAY_LONG; minute += STEP) {
            var next = minute == DAY_LONG ? null : hours(hour(instant(midnight.plusMinutes(minute))));
            if (next != lived) {
                svg.append("<rect class='%s' x='%d' width='%d' height='%d'/>"
                        .formatted(lived.sign, from, minute - from, HEIGHT));
                from = minute;
                lived = next == null ? lived : next;
            }
        }
        if (!when.wholeDay()) {
            int begin = minuteOf(when.start(), when.firstDay());
            int end = Math.min(DAY_LONG, begin + length());
            for (var frame : new String[] {"win o", "win"}) {
                svg.append("<rect class='%s' x='%d' y='1' width='%d' height='%d'/>"
                        .formatted(frame, begin, Math.max(end - begin, STEP), HEIGHT - 2));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static int minuteOf(LocalDateTime time, LocalDate day) {
        return (int) Duration.between(day.atStartOfDay(), time).toMinutes();
    }

    private Instant instant(LocalDateTime atThePlace) {
        return atThePlace.atZone(when.zone()).toInstant();
    }

    private int hour(Instant instant) {
        return instant.atZone(zone).getHour();
    }

    private static Hours hours(int hour) {
        if (hour >= DAY && hour < EVENING) {
            return Hours.DAY;
        }
        return hour >= MORNING && hour < NIGHT ? Hours.EDGE : Hours.NIGHT;
    }
}
