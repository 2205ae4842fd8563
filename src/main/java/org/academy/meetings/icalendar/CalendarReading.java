package org.academy.meetings.icalendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.ICalProperty;
import biweekly.property.Summary;
import biweekly.property.TextProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.academy.meetings.When;
import org.academy.meetings.icalendar.ProgrammeEvent.Refusal;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * Reads calendars that other programs wrote, as untidy as they are, into the parts of one meeting's programme. What
 * cannot be one is there too, with the reason. Whatever is in the file, reading it ends soon: what repeats is followed
 * only as far as the meeting, and never more often than daily.
 */
public final class CalendarReading {

    /** How much of a calendar is read. */
    public static final int LIMIT = 2_000_000;

    private static final int MOST_EVENTS = 2_000;
    private static final int MOST_STEPS = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int FURTHEST_YEARS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<Frequency> OFTEN = EnumSet.of(Frequency.HOURLY, Frequency.MINUTELY, Frequency.SECONDLY);

    private final When meeting;
    private final ZoneId home;
    private final long deadline;
    private final List<ProgrammeEvent> found = new ArrayList<>();
    private int steps;

    private CalendarReading(When meeting) {
        this.meeting = meeting;
        this.home = meeting.zone();
        this.deadline = System.nanoTime() + PATIENCE.toNanos();
    }

    /**
     * Everything in the calendar, in its order.
     *
     * @throws RuleViolated if the file as a whole cannot be read, at {@code file}
     */
    public static List<ProgrammeEvent> read(byte[] file, When meeting) {
        var reading = new CalendarReading(meeting);
        reading.read(CalendarText.of(file));
        return reading.found;
    }

    private void read(String text) {
        int components = 0;
        try (var reader = new ICalReader(text)) {
            for (var calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                components += calendar.getComponents().size();
                if (components > MOST_EVENTS) {
                    throw RuleViolated.at("file", "meetings.calendar.import.too-many", MOST_EVENTS);
                }
                take(calendar);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (RuntimeException unreadable) {
            if (unreadable instanceof RuleViolated refused) {
                throw refused;
            }
            // the library met something that it does not expect; nothing of the file is taken
            throw RuleViolated.at("file", "meetings.calendar.import.unreadable");
        }
        if (found.isEmpty()) {
            throw RuleViolated.at("file", "meetings.calendar.import.empty");
        }
    }

    private void take(ICalendar calendar) {
        var moved = moved(calendar);
        for (var event : calendar.getEvents()) {
            try {
                take(calendar, event, moved);
            } catch (Refused refused) {
                found.add(ProgrammeEvent.refused(title(event), refused.when, refused.why));
            } catch (RuleViolated endsBeforeItStarts) {
                found.add(ProgrammeEvent.refused(title(event), null, Refusal.BACKWARDS));
            } catch (DateTimeException outOfAllTime) {
                found.add(ProgrammeEvent.refused(title(event), null, Refusal.NO_TIME));
            }
        }
        calendar.getTodos().forEach(one -> other(one.getSummary()));
        calendar.getJournals().forEach(one -> other(one.getSummary()));
        calendar.getFreeBusies().forEach(one -> other(null));
    }

    private void other(@Nullable Summary summary) {
        found.add(ProgrammeEvent.refused(shortened(text(summary), LONGEST_NAME), null, Refusal.NO_EVENT));
    }

    private void take(ICalendar calendar, VEvent event, Map<String, Set<LocalDateTime>> moved) {
        var start = start(calendar, event);
        var length = length(calendar, event, start);
        var rule = event.getRecurrenceRule();
        var first = at(start, start.local(), length);
        if (event.getStatus() != null && event.getStatus().isCancelled()) {
            throw new Refused(Refusal.CANCELLED, first);
        }
        if (title(event).isEmpty()) {
            throw new Refused(Refusal.NO_TITLE, first);
        }
        var times = new LinkedHashSet<LocalDateTime>();
        times.add(start.local());
        if (rule != null && rule.getValue() != null) {
            times.addAll(repeated(rule.getValue(), start, first));
        }
        event.getRecurrenceDates()
                .forEach(property ->
                        property.getDates().forEach(date -> times.add(local(calendar, property, date, start.zone()))));
        for (var exception : event.getExceptionRules()) {
            if (exception.getValue() != null) {
                times.removeAll(repeated(exception.getValue(), start, first));
            }
        }
        event.getExceptionDates()
                .forEach(property -> property.getValues().forEach(date -> {
                    var gone = local(calendar, property, date, start.zone());
                    times.removeIf(time -> date.hasTime()
                            ? time.equals(gone)
                            : time.toLocalDate().equals(gone.toLocalDate()));
                }));
        if (event.getRecurrenceId() == null) {
            times.removeAll(moved.getOrDefault(uid(event), Set.of()));
        }
        var inside = times.stream()
                .map(time -> at(start, time, length))
                .filter(when -> when.within(meeting))
                .sorted(Comparator.comparing(When::start))
                .toList();
        if (inside.isEmpty()) {
            throw new Refused(Refusal.OUTSIDE, first);
        }
        inside.forEach(when -> found.add(new ProgrammeEvent(
                title(event),
                shortened(text(event.getDescription()), LONGEST_TEXT),
                shortened(text(event.getLocation()).replaceAll("\\s+", " "), LONGEST_NAME),
                when,
                null)));
    }

    /** When the calendar says that it begins: as clocks of that zone show it. */
    private record Start(LocalDateTime local, ZoneId zone, boolean wholeDay) {}

    private Start start(ICalendar calendar, VEvent event) {
        var property = event.getDateStart();
        if (property == null || property.getValue() == null) {
            throw new Refused(Refusal.NO_TIME, null);
        }
        var value = property.getValue();
        if (!value.hasTime()) {
            if (!meeting.wholeDay()) {
                throw new Refused(Refusal.WHOLE_DAY, null);
            }
            return new Start(components(value).truncatedTo(ChronoUnit.DAYS), home, true);
        }
        var zone = zone(calendar, property, value);
        return new Start(local(calendar, property, value, zone), zone, false);
    }

    private Duration length(ICalendar calendar, VEvent event, Start start) {
        var length = said(calendar, event, start);
        if (length.isNegative() || length.isZero()) {
            throw new Refused(Refusal.BACKWARDS, null);
        }
        return length;
    }

    private Duration said(ICalendar calendar, VEvent event, Start start) {
        var end = event.getDateEnd();
        if (end != null && end.getValue() != null) {
            var value = end.getValue();
            if (start.wholeDay() || !value.hasTime()) {
                return Duration.between(start.local(), components(value).truncatedTo(ChronoUnit.DAYS));
            }
            var zone = zone(calendar, end, value);
            return Duration.between(
                    start.local().atZone(start.zone()).toInstant(),
                    local(calendar, end, value, zone).atZone(zone).toInstant());
        }
        var duration = event.getDuration();
        if (duration != null && duration.getValue() != null) {
            return Duration.ofMillis(duration.getValue().toMillis());
        }
        if (start.wholeDay()) {
            return Duration.ofDays(1);
        }
        throw new Refused(Refusal.NO_END, null);
    }

    /** The same in the meeting's zone; a whole day is one anywhere. */
    private When at(Start start, LocalDateTime local, Duration length) {
        if (start.wholeDay()) {
            return When.days(
                    local.toLocalDate(),
                    local.plusSeconds(length.toSeconds()).minusNanos(1).toLocalDate(),
                    home);
        }
        var begins = local.atZone(start.zone()).toInstant();
        return When.at(
                LocalDateTime.ofInstant(begins, home).truncatedTo(ChronoUnit.MINUTES),
                LocalDateTime.ofInstant(begins.plus(length), home).truncatedTo(ChronoUnit.MINUTES),
                home);
    }

    /** The times of a rule up to the meeting's end, as clocks of the start's zone show them. */
    private Set<LocalDateTime> repeated(Recurrence rule, Start start, When first) {
        if (rule.getFrequency() == null
                || OFTEN.contains(rule.getFrequency())
                || !rule.getByHour().isEmpty()
                || !rule.getByMinute().isEmpty()
                || !rule.getBySecond().isEmpty()) {
            throw new Refused(Refusal.TOO_OFTEN, first);
        }
        if (rule.getCount() == null && rule.getUntil() == null) {
            throw new Refused(Refusal.WITHOUT_END, first);
        }
        if (start.local().getYear() < meeting.start().getYear() - FURTHEST_YEARS) {
            throw new Refused(Refusal.OUTSIDE, first);
        }
        var end = meeting.end().plusDays(2);
        var times = new LinkedHashSet<LocalDateTime>();
        var dates = inUtc(rule, start.zone())
                .getDateIterator(Date.from(start.local().toInstant(ZoneOffset.UTC)), TimeZone.getTimeZone("UTC"));
        while (dates.hasNext()) {
            if (++steps > MOST_STEPS || System.nanoTime() > deadline) {
                throw new Refused(Refusal.TOO_OFTEN, first);
            }
            var time = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            if (time.isAfter(end)) {
                break;
            }
            times.add(time);
        }
        return times;
    }

    /** The rule with its last moment as clocks of the zone show it, since it is followed by clocks. */
    private static Recurrence inUtc(Recurrence rule, ZoneId zone) {
        var until = rule.getUntil();
        if (until == null) {
            return rule;
        }
        var raw = until.getRawComponents();
        var local = raw != null && raw.isUtc() && until.hasTime()
                ? LocalDateTime.ofInstant(until.toInstant(), zone)
                : components(until);
        var last = until.hasTime()
                ? local
                : local.toLocalDate().plusDays(1).atStartOfDay().minusSeconds(1);
        return new Recurrence.Builder(rule)
                .until(new ICalDate(Date.from(last.toInstant(ZoneOffset.UTC)), true))
                .build();
    }

    /** The times of events that repeat, for which the calendar has an event of their own. */
    private Map<String, Set<LocalDateTime>> moved(ICalendar calendar) {
        var moved = new HashMap<String, Set<LocalDateTime>>();
        for (var event : calendar.getEvents()) {
            var which = event.getRecurrenceId();
            if (which == null || which.getValue() == null) {
                continue;
            }
            var value = which.getValue();
            for (var series : calendar.getEvents()) {
                if (series.getRecurrenceId() == null && uid(series).equals(uid(event))) {
                    try {
                        moved.computeIfAbsent(uid(event), any -> new HashSet<>())
                                .add(local(
                                        calendar,
                                        which,
                                        value,
                                        start(calendar, series).zone()));
                    } catch (Refused seriesToo) {
                        // the series is refused, so nothing of it has to make room
                    }
                }
            }
        }
        return moved;
    }

    private LocalDateTime local(ICalendar calendar, ICalProperty property, ICalDate value, ZoneId zone) {
        var raw = value.getRawComponents();
        if (!value.hasTime() || raw == null) {
            return components(value);
        }
        if (raw.isUtc()) {
            return LocalDateTime.ofInstant(components(value).toInstant(ZoneOffset.UTC), zone);
        }
        var own = zone(calendar, property, value);
        return own.equals(zone)
                ? components(value)
                : LocalDateTime.ofInstant(components(value).atZone(own).toInstant(), zone);
    }

    /** Told in UTC: as the clocks of the meeting show it. Told in no zone: as it is, there. */
    private ZoneId zone(ICalendar calendar, ICalProperty property, ICalDate value) {
        var raw = value.getRawComponents();
        if (raw != null && raw.isUtc()) {
            return home;
        }
        var times = calendar.getTimezoneInfo();
        var assigned = times.getTimezone(property);
        var said = Optional.ofNullable(property.getParameters().getTimezoneId());
        if (assigned == null) {
            return said.filter(name -> !name.isBlank())
                    .map(name -> ZoneNames.find(name).orElseThrow(() -> new Refused(Refusal.UNKNOWN_ZONE, null)))
                    .orElse(home);
        }
        var component = assigned.getComponent();
        if (component == null) {
            return ZoneNames.find(assigned.getTimeZone().getID())
                    .orElseThrow(() -> new Refused(Refusal.UNKNOWN_ZONE, null));
        }
        var name = component.getTimezoneId() == null
                ? ""
                : component.getTimezoneId().getValue();
        var known = ZoneNames.find(name)
                .or(() -> Optional.ofNullable(component.getExperimentalProperty("X-LIC-LOCATION"))
                        .flatMap(place -> ZoneNames.find(place.getValue())));
        if (known.isPresent()) {
            return known.get();
        }
        // a zone of the calendar's own: its rules count, at that moment
        var local = components(value);
        var moment = Date.from(local.toInstant(ZoneOffset.UTC));
        int offset = assigned.getTimeZone().getOffset(moment.getTime());
        offset = assigned.getTimeZone().getOffset(moment.getTime() - offset);
        try {
            return ZoneOffset.ofTotalSeconds(offset / 1000);
        } catch (DateTimeException absurd) {
            throw new Refused(Refusal.UNKNOWN_ZONE, null);
        }
    }

    private static LocalDateTime components(ICalDate value) {
        var raw = value.getRawComponents();
        try {
            return raw == null ? LocalDateTime.ofInstant(value.toInstant(), ZoneOffset.UTC) : components(raw);
        } catch (DateTimeException noSuchDay) {
            throw new Refused(Refusal.NO_TIME, null);
        }
    }

    private static LocalDateTime components(DateTimeComponents raw) {
        return LocalDateTime.of(
                raw.getYear(),
                raw.getMonth(),
                raw.getDate(),
                raw.getHour(),
                raw.getMinute(),
                Math.min(raw.getSecond(), 59));
    }

    private static String uid(VEvent event) {
        return event.getUid() == null || event.getUid().getValue() == null
                ? ""
                : event.getUid().getValue();
    }

    private static String title(VEvent event) {
        return shortened(text(event.getSummary()).replaceAll("\\s+", " ").strip(), LONGEST_NAME);
    }

    private static String text(@Nullable TextProperty property) {
        return property == null || property.getValue() == null
                ? ""
                : property.getValue().replaceAll("[\\p{Cc}&&[^\\n]]", " ").strip();
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** Stops reading one event. */
    private static final class Refused extends RuntimeException {

        private final Refusal why;
        private final transient @Nullable When when;

        Refused(Refusal why, @Nullable When when) {
            super(why.name(), null, false, false);
            this.why = why;
            this.when = when;
        }
    }
}
