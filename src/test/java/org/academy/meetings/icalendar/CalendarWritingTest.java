package org.academy.meetings.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.RRule;
import org.academy.meetings.When;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What biweekly wrote, as ical4j reads it. */
class CalendarWritingTest {

    static {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private static final Instant CHANGED = Instant.parse("2026-11-20T10:00:00Z");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX");
    private static final String[] ZONES = {
        "Europe/Kyiv",
        "Africa/Nairobi",
        "America/New_York",
        "Asia/Kathmandu",
        "America/Santiago",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Africa/Cairo",
        "Europe/Dublin",
        "Pacific/Kiritimati",
        "America/Nuuk",
        "Asia/Gaza",
        "Etc/UTC"
    };

    private final CalendarWriting writing = new CalendarWriting("academy.example");

    private static CalendarEntry entry(When when, String title, CalendarEntry.Standing standing) {
        return new CalendarEntry(
                "0199@academy.example",
                3,
                CHANGED,
                when,
                title,
                "Two days, for hospitals; and schools\nSecond line, with a comma\\",
                "Dnipro Hall, Kyiv",
                URI.create("https://academy.example/events/first-contact"),
                List.of("Workshop", "Partnership, twinning"),
                new CalendarEntry.Organiser("House of “Health” \"Partnerships\"", "calendar@academy.example"),
                standing,
                null,
                "Begins in an hour");
    }

    private static CalendarEntry entry(When when) {
        return entry(when, "From first contact to a working plan", CalendarEntry.Standing.CONFIRMED);
    }

    private static VEvent only(String text) throws Exception {
        List<VEvent> events = read(text).getComponents(Component.VEVENT);
        return events.getFirst();
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void saysEverythingACalendarWantsToKnow() throws Exception {
        var event = only(writing.file(entry(When.at(
                LocalDateTime.of(2027, 2, 10, 10, 0),
                LocalDateTime.of(2027, 2, 10, 16, 0),
                ZoneId.of("Europe/Kyiv")))));

        assertThat(value(event, Property.UID)).isEqualTo("0199@academy.example");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(event, Property.DTSTAMP)).isEqualTo("20261120T100000Z");
        assertThat(value(event, Property.LAST_MODIFIED)).isEqualTo("20261120T100000Z");
        assertThat(value(event, Property.SUMMARY)).isEqualTo("From first contact to a working plan");
        assertThat(value(event, Property.DESCRIPTION))
                .isEqualTo("Two days, for hospitals; and schools\nSecond line, with a comma\\");
        assertThat(value(event, Property.LOCATION)).isEqualTo("Dnipro Hall, Kyiv");
        assertThat(value(event, Property.URL)).isEqualTo("https://academy.example/events/first-contact");
        assertThat(value(event, Property.CATEGORIES)).contains("Workshop").contains("twinning");
        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:calendar@academy.example");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(event.getAlarms()).hasSize(1);
        assertThat(event.getAlarms()
                        .getFirst()
                        .getRequiredProperty(Property.TRIGGER)
                        .getValue())
                .isEqualTo("-PT1H");
        assertThat(event.getProperty(Property.GEO)).isEmpty();
        assertThat(event.validate().hasErrors()).isFalse();
    }

    @Test
    void saysWholeDaysAsDays() throws Exception {
        var event = only(writing.file(
                entry(When.days(LocalDate.of(2027, 3, 27), LocalDate.of(2027, 3, 28), ZoneId.of("Europe/Kyiv")))));

        var start = event.getRequiredProperty(Property.DTSTART);
        assertThat(start.getParameter(Parameter.VALUE).orElseThrow().getValue()).isEqualTo("DATE");
        assertThat(start.getValue()).isEqualTo("20270327");
        assertThat(value(event, Property.DTEND)).isEqualTo("20270329");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "معاً نحو خطة عمل مشتركة بين المستشفيات والمدارس الصحية في ست مناطق زمنية مختلفة حول العالم",
                "从第一次接触到可行的计划：为有国际合作伙伴或正在寻找国际合作伙伴的医院和学校举办的为期两天的研讨会，欢迎参加",
                "Від першого контакту до робочого плану: два дні для лікарень і шкіл, які мають партнера",
                "👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️"
            })
    void foldsLinesOfAnyScriptAt75Octets(String title) throws Exception {
        var when = When.at(
                LocalDateTime.of(2027, 2, 10, 10, 0), LocalDateTime.of(2027, 2, 10, 16, 0), ZoneId.of("Europe/Kyiv"));
        var text = writing.feed(title, 12, List.of(entry(when, title, CalendarEntry.Standing.OFFERED)));

        for (var line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\uFFFD");
        assertThat(value(only(text), Property.SUMMARY)).isEqualTo(title);
        assertThat(read(text).getProperty("X-WR-CALNAME").orElseThrow().getValue())
                .isEqualTo(title);
        assertThat(read(text).getProperty("NAME").orElseThrow().getValue()).isEqualTo(title);
        assertThat(text).contains("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        assertThat(read(text).getProperty("REFRESH-INTERVAL").orElseThrow().getValue())
                .isEqualTo("PT12H");
    }

    static Stream<String> zones() {
        return Stream.of(ZONES);
    }

    /** Every half hour of the days around every change of two years. */
    @ParameterizedTest
    @MethodSource("zones")
    void tellsTheRulesOfTheZoneAsTheyAreInTheNightsClocksChangeAndOnOtherDays(String name) throws Exception {
        var zone = ZoneId.of(name);
        var from = LocalDate.of(2026, 10, 1).atStartOfDay(zone).toInstant();
        var until = from.plusSeconds(2 * 366 * 86_400L);
        var moments = Stream.<Instant>builder().add(from).add(from.plusSeconds(100 * 86_400L));
        for (var change = zone.getRules().nextTransition(from);
                change != null && change.getInstant().isBefore(until);
                change = zone.getRules().nextTransition(change.getInstant())) {
            for (int half = -6; half <= 6; half++) {
                moments.add(change.getInstant().plusSeconds(half * 1_800L));
            }
        }
        for (var moment : moments.build().toList()) {
            var local = LocalDateTime.ofInstant(moment, zone);
            var when = When.at(local, local.plusHours(2), zone);
            var text = writing.file(entry(when));

            assertThat(told(text, Property.DTSTART)).as("%s in %s", local, zone).isEqualTo(when.begins());
            assertThat(told(text, Property.DTEND))
                    .as("%s in %s", local.plusHours(2), zone)
                    .isEqualTo(when.ends());
        }
    }

    /** The moment that a local time is, by the rules of the file: those that hold at that moment. */
    private static Instant told(String text, String property) throws Exception {
        var calendar = read(text);
        var time = calendar.<VEvent>getComponents(Component.VEVENT).getFirst().getRequiredProperty(property);
        if (time.getValue().endsWith("Z")) {
            return ZonedDateTime.parse(time.getValue(), UTC).toInstant();
        }
        var zone = calendar.<VTimeZone>getComponents(Component.VTIMEZONE).getFirst();
        assertThat(time.getParameter(Parameter.TZID).orElseThrow().getValue())
                .isEqualTo(zone.getRequiredProperty(Property.TZID).getValue());
        var local = LocalDateTime.parse(time.getValue(), LOCAL);
        return Stream.iterate(-14 * 4, quarters -> quarters + 1)
                .limit(28 * 4 + 1)
                .map(quarters -> local.toInstant(ZoneOffset.ofTotalSeconds(quarters * 900)))
                .filter(moment ->
                        LocalDateTime.ofInstant(moment, offset(zone, moment)).equals(local))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** What the last change before the moment set (RFC 5545, 3.6.5); a change is told in the time before it. */
    private static ZoneOffset offset(VTimeZone zone, Instant moment) {
        return zone.getObservances().stream()
                .flatMap(CalendarWritingTest::changes)
                .filter(change -> !change.at().isAfter(moment))
                .max(Comparator.comparing(Change::at))
                .map(Change::after)
                .orElse(ZoneOffset.MAX);
    }

    private record Change(Instant at, ZoneOffset after) {}

    private static Stream<Change> changes(Observance observance) {
        var start = LocalDateTime.parse(
                observance.getRequiredProperty(Property.DTSTART).getValue(), LOCAL);
        var before = ZoneOffset.of(
                observance.getRequiredProperty(Property.TZOFFSETFROM).getValue());
        var after = ZoneOffset.of(
                observance.getRequiredProperty(Property.TZOFFSETTO).getValue());
        return observance
                .<RRule<LocalDateTime>>getProperty(Property.RRULE)
                .map(rule -> rule.getRecur().getDates(start, start, start.plusYears(5)).stream())
                .orElse(Stream.of(start))
                .map(local -> new Change(local.toInstant(before), after));
    }

    @Test
    void tellsEachZoneOfAFeedOnce() throws Exception {
        var entries = Stream.of(ZONES)
                .flatMap(zone -> Stream.of(LocalDateTime.of(2026, 6, 1, 9, 0), LocalDateTime.of(2027, 12, 1, 9, 0))
                        .map(start -> entry(When.at(start, start.plusHours(1), ZoneId.of(zone)))))
                .toList();

        var calendar = read(writing.feed("All of them", 12, entries));

        List<VTimeZone> zones = calendar.getComponents(Component.VTIMEZONE);
        for (var entry : entries) {
            var when = entry.when();
            zones.stream()
                    .filter(zone -> zone.getRequiredProperty(Property.TZID)
                            .getValue()
                            .equals(when.zone().getId()))
                    .forEach(zone -> assertThat(offset(zone, when.begins()))
                            .as("%s", when)
                            .isEqualTo(when.zone().getRules().getOffset(when.begins())));
        }
        assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(ZONES.length - 1);
    }

    @Nested
    class Inviting {

        private final When when = When.at(
                LocalDateTime.of(2027, 2, 10, 10, 0), LocalDateTime.of(2027, 2, 10, 16, 0), ZoneId.of("Europe/Kyiv"));

        @Test
        void asksNobodyToAnswer() throws Exception {
            var text =
                    writing.request(entry(when), "Amina \"Mimi\" Otieno", "amina@example.org", CHANGED.plusSeconds(60));
            var event = only(text);

            assertThat(read(text).getRequiredProperty(Property.METHOD).getValue())
                    .isEqualTo("REQUEST");
            var attendee = event.getRequiredProperty(Property.ATTENDEE);
            assertThat(attendee.getValue()).isEqualTo("mailto:amina@example.org");
            assertThat(attendee.getParameter(Parameter.PARTSTAT).orElseThrow().getValue())
                    .isEqualTo("ACCEPTED");
            assertThat(attendee.getParameter(Parameter.RSVP).orElseThrow().getValue())
                    .isEqualTo("FALSE");
            assertThat(attendee.getParameter(Parameter.CN).orElseThrow().getValue())
                    .isEqualTo("Amina 'Mimi' Otieno");
            assertThat(value(event, Property.DTSTAMP)).isEqualTo("20261120T100100Z");
            assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
        }

        @Test
        void takesTheMeetingOutAgainUnderTheSameName() throws Exception {
            var text = writing.cancel(entry(when), "Amina", "amina@example.org", CHANGED.plusSeconds(120));
            var event = only(text);

            assertThat(read(text).getRequiredProperty(Property.METHOD).getValue())
                    .isEqualTo("CANCEL");
            assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
            assertThat(value(event, Property.UID)).isEqualTo("0199@academy.example");
            assertThat(event.getAlarms()).isEmpty();
        }
    }
}
