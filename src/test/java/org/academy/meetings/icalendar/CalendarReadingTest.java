package org.academy.meetings.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.academy.meetings.When;
import org.academy.meetings.icalendar.ProgrammeEvent.Refusal;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReadingTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final When TWO_DAYS =
            When.at(LocalDateTime.of(2027, 2, 10, 9, 0), LocalDateTime.of(2027, 2, 11, 18, 0), KYIV);

    private static List<ProgrammeEvent> read(String... lines) {
        return read(TWO_DAYS, lines);
    }

    private static List<ProgrammeEvent> read(When meeting, String... lines) {
        return CalendarReading.read(calendar(lines).getBytes(StandardCharsets.UTF_8), meeting);
    }

    private static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
    }

    private static String[] event(String... lines) {
        return ("BEGIN:VEVENT\nUID:one\nDTSTAMP:20270101T000000Z\nSUMMARY:Opening\n" + String.join("\n", lines)
                        + "\nEND:VEVENT")
                .split("\n");
    }

    private static Refusal refusal(String... lines) {
        var events = read(event(lines));
        assertThat(events).hasSize(1);
        return events.getFirst().refused();
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20270210T080000Z, 2027-02-10T10:00",
        "DTSTART:20270210T100000, 2027-02-10T10:00",
        "DTSTART;TZID=Europe/Kyiv:20270210T100000, 2027-02-10T10:00",
        "DTSTART;TZID=Africa/Nairobi:20270210T110000, 2027-02-10T10:00",
        "DTSTART;TZID=FLE Standard Time:20270210T100000, 2027-02-10T10:00",
        "DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Kathmandu:20270210T134500, 2027-02-10T10:00",
        "DTSTART;TZID=\"America/Lima\":20270210T030000, 2027-02-10T10:00"
    })
    void readsATimeWhereverItIsTold(String start, LocalDateTime here) {
        assertThat(read(event(start, "DURATION:PT1H")))
                .singleElement()
                .satisfies(one -> assertThat(one.when()).isEqualTo(When.at(here, here.plusHours(1), KYIV)));
    }

    @Test
    void readsAZoneOfTheCalendarsOwn() {
        var events =
                read(("BEGIN:VTIMEZONE\nTZID:Our ward\nBEGIN:STANDARD\nDTSTART:20001029T040000\nTZOFFSETFROM:+0600\n"
                                + "TZOFFSETTO:+0500\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n"
                                + "BEGIN:DAYLIGHT\nDTSTART:20000326T030000\nTZOFFSETFROM:+0500\nTZOFFSETTO:+0600\n"
                                + "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
                                + String.join("\n", event("DTSTART;TZID=Our ward:20270210T130000", "DURATION:PT30M")))
                        .split("\n"));

        assertThat(events)
                .singleElement()
                .satisfies(one -> assertThat(one.when().start()).isEqualTo(LocalDateTime.of(2027, 2, 10, 10, 0)));
    }

    @Test
    void refusesEachWithItsReason() {
        assertThat(refusal("DTSTART:20270212T080000Z", "DURATION:PT1H")).isEqualTo(Refusal.OUTSIDE);
        assertThat(refusal("DURATION:PT1H")).isEqualTo(Refusal.NO_TIME);
        assertThat(refusal("DTSTART:when the bell rings")).isEqualTo(Refusal.NO_TIME);
        assertThat(refusal("DTSTART:20270210T080000Z")).isEqualTo(Refusal.NO_END);
        assertThat(refusal("DTSTART;VALUE=DATE:20270210")).isEqualTo(Refusal.WHOLE_DAY);
        assertThat(refusal("DTSTART:20270210T080000Z", "DTEND:20270210T070000Z"))
                .isEqualTo(Refusal.BACKWARDS);
        assertThat(refusal("DTSTART:20270210T080000Z", "DTEND:20270210T080000Z"))
                .isEqualTo(Refusal.BACKWARDS);
        assertThat(refusal("DTSTART;TZID=Mars/Olympus:20270210T080000", "DURATION:PT1H"))
                .isEqualTo(Refusal.UNKNOWN_ZONE);
        assertThat(refusal("DTSTART:20270210T080000Z", "DURATION:PT1H", "STATUS:CANCELLED"))
                .isEqualTo(Refusal.CANCELLED);
        assertThat(refusal("DTSTART:20270210T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"))
                .isEqualTo(Refusal.WITHOUT_END);
        assertThat(read("BEGIN:VEVENT", "DTSTART:20270210T080000Z", "DURATION:PT1H", "END:VEVENT"))
                .extracting(ProgrammeEvent::refused)
                .containsExactly(Refusal.NO_TITLE);
        assertThat(read("BEGIN:VTODO", "SUMMARY:Book the hall", "END:VTODO"))
                .extracting(ProgrammeEvent::refused)
                .containsExactly(Refusal.NO_EVENT);
    }

    @Test
    void followsWhatRepeatsAsFarAsTheMeetingAndByTheClock() {
        var over = When.at(LocalDateTime.of(2027, 3, 27, 0, 0), LocalDateTime.of(2027, 3, 30, 0, 0), KYIV);

        var events = read(
                over,
                event(
                        "DTSTART;TZID=Europe/Kyiv:20270320T090000",
                        "DTEND;TZID=Europe/Kyiv:20270320T093000",
                        "RRULE:FREQ=DAILY;UNTIL=20270401T000000Z",
                        "EXDATE;TZID=Europe/Kyiv:20270328T090000"));

        assertThat(events)
                .extracting(one -> one.when().start())
                .containsExactly(LocalDateTime.of(2027, 3, 27, 9, 0), LocalDateTime.of(2027, 3, 29, 9, 0));
    }

    @Test
    void takesTheOneThatWasMovedInsteadOfTheOneInTheRow() {
        var series = String.join("\n", event("DTSTART:20270210T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"));
        var moved =
                String.join("\n", event("RECURRENCE-ID:20270211T080000Z", "DTSTART:20270211T100000Z", "DURATION:PT1H"));

        assertThat(read((series + "\n" + moved).split("\n")))
                .extracting(one -> one.when().start())
                .containsExactly(LocalDateTime.of(2027, 2, 10, 10, 0), LocalDateTime.of(2027, 2, 11, 12, 0));
    }

    @Test
    void takesWholeDaysIntoAMeetingOfWholeDays() {
        var days = When.days(TWO_DAYS.firstDay(), TWO_DAYS.lastDay(), KYIV);

        assertThat(read(days, event("DTSTART;VALUE=DATE:20270211")))
                .extracting(ProgrammeEvent::when)
                .containsExactly(When.days(TWO_DAYS.lastDay(), TWO_DAYS.lastDay(), KYIV));
    }

    @Nested
    class AFileThatIsNone {

        private void refused(String rule, byte[] file) {
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> CalendarReading.read(file, TWO_DAYS))
                    .satisfies(no -> assertThat(no.rule()).isEqualTo("meetings.calendar.import." + rule))
                    .satisfies(no -> assertThat(no.field()).contains("file"));
        }

        @Test
        void isRefusedAsAWhole() {
            refused("no-calendar", new byte[0]);
            refused("no-calendar", "PK\u0003\u0004 not at all".getBytes(StandardCharsets.ISO_8859_1));
            refused("no-calendar", "<html>".getBytes(StandardCharsets.UTF_8));
            refused("too-big", new byte[CalendarReading.LIMIT + 1]);
            refused("empty", calendar("X-NOTHING:here").getBytes(StandardCharsets.UTF_8));
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
        void isNotJustOneInAnotherEncoding(String charset) {
            var mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
            var text = mark + calendar(event("DESCRIPTION:déjà vu", "DTSTART:20270210T080000Z", "DURATION:PT1H"));

            assertThat(CalendarReading.read(text.getBytes(Charset.forName(charset)), TWO_DAYS))
                    .singleElement()
                    .satisfies(one -> assertThat(one.description()).isEqualTo("déjà vu"));
        }
    }

    /** What would keep a machine busy for ever ends within seconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY;COUNT=2000000000",
                "RRULE:FREQ=DAILY;COUNT=2000000000;BYHOUR=0,1,2,3,4,5,6,7;BYMINUTE=1,2,3,4,5,6;BYSECOND=1,2,3",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=10",
                "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;UNTIL=99991231T000000Z",
                "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4;COUNT=5",
                "RRULE:FREQ=WEEKLY;BYSETPOS=300;BYDAY=MO;COUNT=5",
                "RRULE:FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=1;BYDAY=WE;BYMONTHDAY=17;COUNT=3",
                "RRULE:FREQ=DAILY;INTERVAL=2147483647;COUNT=2147483647",
                "RRULE:FREQ=DAILY;INTERVAL=0;COUNT=5",
                "RRULE:FREQ=YEARLY;INTERVAL=-1;COUNT=5",
                "EXRULE:FREQ=SECONDLY;COUNT=2000000000",
                "RRULE:COUNT=5",
                "RRULE:FREQ=DAILY;UNTIL=whenever"
            })
    void endsSoonWhateverTheRuleIs(String rule) {
        var events = assertTimeoutPreemptively(
                Duration.ofSeconds(8), () -> read(event("DTSTART:19700101T080000Z", "DURATION:PT1H", rule)));

        assertThat(events).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void endsSoonWhateverTheZoneIs() {
        var trap = "BEGIN:VTIMEZONE\nTZID:Trap\nBEGIN:STANDARD\nDTSTART:00010101T000000\nTZOFFSETFROM:+0600\n"
                + "TZOFFSETTO:+0500\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n"
                + String.join("\n", event("DTSTART;TZID=Trap:20270210T080000", "DURATION:PT1H"));

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(8), () -> read(trap.split("\n"))))
                .extracting(ProgrammeEvent::refused)
                .containsExactly(Refusal.UNKNOWN_ZONE);
    }

    @Test
    void endsSoonWhenManyEventsRepeatFromLongAgo() {
        var many = new StringBuilder();
        for (int at = 0; at < 1_500; at++) {
            many.append(String.join(
                            "\n", event("DTSTART:19000101T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=90000")))
                    .append('\n');
        }

        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(15), () -> read(many.toString().split("\n"))))
                .extracting(ProgrammeEvent::refused)
                .contains(Refusal.TOO_OFTEN);
    }

    @Test
    void survivesPartsInParts() {
        var deep = "BEGIN:VEVENT\n".repeat(20_000) + "SUMMARY:Deep\n" + "END:VEVENT\n".repeat(20_000);

        assertTimeoutPreemptively(Duration.ofSeconds(15), () -> {
            try {
                read(deep.split("\n"));
            } catch (RuleViolated refused) {
                assertThat(refused.rule()).startsWith("meetings.calendar.import.");
            }
        });
    }
}
