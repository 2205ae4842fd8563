package org.academy.meetings.icalendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Related;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.TimeZone;
import org.academy.meetings.When;
import org.jspecify.annotations.Nullable;

/** Writes calendars: to be read once, to be followed, and as a message to somebody who is invited. */
public final class CalendarWriting {

    private static final Duration HOUR_BEFORE =
            Duration.builder().prior(true).hours(1).build();
    private static final Duration EVENING_BEFORE =
            Duration.builder().prior(true).hours(6).build();
    private static final int YEARS_AROUND = 1;

    private final String producer;

    /** @param host whose calendars they are */
    public CalendarWriting(String host) {
        this.producer = "-//" + host + "//Academy//EN";
    }

    /** A calendar that is followed. {@code name} is what calendar programs call it. */
    public String feed(String name, int refreshHours, Collection<CalendarEntry> entries) {
        var calendar = calendar(Method.publish());
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", plain(name));
        var refresh = Duration.builder().hours(refreshHours).build();
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, refresh.toString());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", refresh.toString());
        entries.forEach(entry -> calendar.addEvent(event(entry, entry.changedAt())));
        return written(calendar, entries);
    }

    /** One meeting, to be added once. */
    public String file(CalendarEntry entry) {
        var calendar = calendar(Method.publish());
        calendar.addEvent(event(entry, entry.changedAt()));
        return written(calendar, List.of(entry));
    }

    /** A message that brings the meeting into somebody's calendar, or what changed of it. */
    public String request(CalendarEntry entry, String name, String email, Instant now) {
        var calendar = calendar(Method.request());
        calendar.addEvent(invited(entry, name, email, now));
        return written(calendar, List.of(entry));
    }

    /** A message that takes the meeting out of somebody's calendar. */
    public String cancel(CalendarEntry entry, String name, String email, Instant now) {
        var calendar = calendar(Method.cancel());
        var event = invited(entry, name, email, now);
        event.setStatus(Status.cancelled());
        event.getAlarms().clear();
        calendar.addEvent(event);
        return written(calendar, List.of(entry));
    }

    private ICalendar calendar(Method method) {
        var calendar = new ICalendar();
        calendar.setProductId(producer);
        calendar.setMethod(method);
        return calendar;
    }

    private static VEvent invited(CalendarEntry entry, String name, String email, Instant now) {
        var event = event(entry, now);
        var attendee = new Attendee(plainName(name), email);
        attendee.setCalendarUserType(CalendarUserType.INDIVIDUAL);
        attendee.setRole(Role.ATTENDEE);
        attendee.setParticipationStatus(
                entry.standing() == CalendarEntry.Standing.TENTATIVE
                        ? ParticipationStatus.TENTATIVE
                        : ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        event.addAttendee(attendee);
        return event;
    }

    private static VEvent event(CalendarEntry entry, Instant stamp) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(stamp));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setSummary(plain(entry.title()));
        if (!entry.description().isBlank()) {
            event.setDescription(plain(entry.description()));
        }
        if (!entry.location().isBlank()) {
            event.setLocation(plain(entry.location()));
        }
        event.setUrl(entry.page().toString());
        event.addCategories(
                entry.categories().stream().map(CalendarWriting::plain).toList());
        event.setOrganizer(new Organizer(
                plainName(entry.organiser().name()), entry.organiser().email()));
        event.setStatus(
                switch (entry.standing()) {
                    case CONFIRMED, OFFERED -> Status.confirmed();
                    case TENTATIVE -> Status.tentative();
                    case CANCELLED -> Status.cancelled();
                });
        event.setTransparency(
                switch (entry.standing()) {
                    case CONFIRMED, TENTATIVE -> Transparency.opaque();
                    case OFFERED, CANCELLED -> Transparency.transparent();
                });
        var room = entry.room();
        if (room != null) {
            event.addExperimentalProperty("CONFERENCE", ICalDataType.URI, room.toString());
        }
        takeTime(event, entry.when());
        var alarm = entry.alarm();
        if (alarm != null && entry.standing() != CalendarEntry.Standing.CANCELLED) {
            event.addAlarm(VAlarm.display(
                    new Trigger(entry.when().wholeDay() ? EVENING_BEFORE : HOUR_BEFORE, Related.START), plain(alarm)));
        }
        return event;
    }

    private static void takeTime(VEvent event, When when) {
        if (when.wholeDay()) {
            event.setDateStart(new DateStart(date(when.firstDay())));
            event.setDateEnd(new DateEnd(date(when.lastDay().plusDays(1))));
        } else {
            event.setDateStart(new DateStart(Date.from(when.begins()), true));
            event.setDateEnd(new DateEnd(Date.from(when.ends()), true));
        }
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    /** Tells each time in its place's zone, and the rules of each zone once, over all the dates that are told in it. */
    private static String written(ICalendar calendar, Collection<CalendarEntry> entries) {
        var timed = entries.stream()
                .map(CalendarEntry::when)
                .filter(when -> !when.wholeDay() && !isUtc(when.zone()))
                .toList();
        var zones = new HashMap<ZoneId, TimezoneAssignment>();
        for (var when : timed) {
            zones.computeIfAbsent(when.zone(), zone -> assignment(zone, timed));
        }
        var events = new ArrayList<>(calendar.getEvents());
        int next = 0;
        for (var entry : entries) {
            var event = events.get(next++);
            assign(calendar, event.getDateStart(), zones.get(entry.when().zone()));
            assign(calendar, event.getDateEnd(), zones.get(entry.when().zone()));
        }
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.setCaretEncodingEnabled(true);
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Lines.fold(text.toString());
    }

    private static void assign(
            ICalendar calendar, DateOrDateTimeProperty property, @Nullable TimezoneAssignment assignment) {
        if (assignment != null && property.getValue().hasTime()) {
            calendar.getTimezoneInfo().setTimezone(property, assignment);
        }
    }

    private static TimezoneAssignment assignment(ZoneId zone, List<When> all) {
        var there = all.stream().filter(when -> when.zone().equals(zone)).toList();
        var first = there.stream().map(When::firstDay).min(LocalDate::compareTo).orElseThrow();
        var last = there.stream().map(When::lastDay).max(LocalDate::compareTo).orElseThrow();
        return new TimezoneAssignment(
                TimeZone.getTimeZone(zone), ZoneComponent.of(zone, first, last.plusYears(YEARS_AROUND)));
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    /** Several lines; no other control character may stand in a calendar. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n]]", " ");
    }

    /** A name stands in quotes in a parameter. */
    private static String plainName(String name) {
        return name.replaceAll("\\p{Cc}", " ").replace('"', '\'').strip();
    }
}
