package org.academy.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.TimeZone;
import java.util.concurrent.ThreadLocalRandom;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Kyiv,         2027-01-12T14:00, 2027-01-12T12:00:00Z",
        "Europe/Kyiv,         2027-07-12T14:00, 2027-07-12T11:00:00Z",
        "Africa/Nairobi,      2027-07-12T14:00, 2027-07-12T11:00:00Z",
        "America/Lima,        2027-07-12T14:00, 2027-07-12T19:00:00Z",
        "Asia/Manila,         2027-07-12T14:00, 2027-07-12T06:00:00Z",
        "Pacific/Fiji,        2027-07-12T14:00, 2027-07-12T02:00:00Z",
        "Pacific/Apia,        2027-07-12T14:00, 2027-07-12T01:00:00Z",
        "Asia/Kathmandu,      2027-07-12T14:00, 2027-07-12T08:15:00Z",
        "America/New_York,    2027-01-12T14:00, 2027-01-12T19:00:00Z",
        "America/New_York,    2027-07-12T14:00, 2027-07-12T18:00:00Z",
        "Australia/Lord_Howe, 2027-01-12T14:00, 2027-01-12T03:00:00Z",
        "Australia/Lord_Howe, 2027-07-12T14:00, 2027-07-12T03:30:00Z",
        // the clocks go forward: half past three is not, and is taken as half past four
        "Europe/Kyiv,         2027-03-28T03:30, 2027-03-28T01:30:00Z",
        "America/New_York,    2027-03-14T02:30, 2027-03-14T07:30:00Z",
        "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:45:00Z",
        // the clocks go back: half past three comes twice, and is the first
        "Europe/Kyiv,         2027-10-31T03:30, 2027-10-31T00:30:00Z",
        "America/New_York,    2027-11-07T01:30, 2027-11-07T05:30:00Z",
        "Australia/Lord_Howe, 2027-04-04T01:45, 2027-04-03T14:45:00Z"
    })
    void saysTheMomentOfALocalTime(ZoneId zone, LocalDateTime start, Instant moment) {
        assertThat(When.at(start, start.plusHours(2), zone).begins()).isEqualTo(moment);
    }

    @Nested
    class OnTheNightsWhenClocksChange {

        @Test
        void aNightShiftIsAnHourShorterOrLonger() {
            var zone = ZoneId.of("Europe/Kyiv");
            var spring =
                    When.at(LocalDateTime.parse("2027-03-27T22:00"), LocalDateTime.parse("2027-03-28T06:00"), zone);
            var autumn =
                    When.at(LocalDateTime.parse("2027-10-30T22:00"), LocalDateTime.parse("2027-10-31T06:00"), zone);

            assertThat(Duration.between(spring.begins(), spring.ends())).hasHours(7);
            assertThat(Duration.between(autumn.begins(), autumn.ends())).hasHours(9);
        }

        @Test
        void whatIsPlannedIntoTheGapStillEndsAfterItBegins() {
            var when = When.at(
                    LocalDateTime.parse("2027-03-28T03:30"),
                    LocalDateTime.parse("2027-03-28T04:10"),
                    ZoneId.of("Europe/Kyiv"));

            assertThat(when.begins()).isEqualTo("2027-03-28T01:30:00Z");
            assertThat(when.ends()).isEqualTo("2027-03-28T02:10:00Z");
        }

        @Test
        void wholeDaysAreAsLongAsTheyAre() {
            var weekend = When.days(LocalDate.of(2027, 3, 27), LocalDate.of(2027, 3, 28), ZoneId.of("Europe/Kyiv"));

            assertThat(Duration.between(weekend.begins(), weekend.ends())).hasHours(47);
            assertThat(weekend.firstDay()).isEqualTo("2027-03-27");
            assertThat(weekend.lastDay()).isEqualTo("2027-03-28");
            assertThat(Duration.between(
                                    When.days(
                                                    LocalDate.of(2027, 10, 31),
                                                    LocalDate.of(2027, 10, 31),
                                                    ZoneId.of("Europe/Kyiv"))
                                            .begins(),
                                    When.days(
                                                    LocalDate.of(2027, 10, 31),
                                                    LocalDate.of(2027, 10, 31),
                                                    ZoneId.of("Europe/Kyiv"))
                                            .ends())
                            .toHours())
                    .isEqualTo(25);
        }

        @Test
        void aDayThatBeginsAtOneBeginsAtOne() {
            var day = When.days(LocalDate.of(2027, 4, 30), LocalDate.of(2027, 4, 30), ZoneId.of("Africa/Cairo"));

            assertThat(day.begins()).isEqualTo("2027-04-29T22:00:00Z");
            assertThat(day.ends()).isEqualTo("2027-04-30T21:00:00Z");
        }

        @Test
        void theTimeOnTheWallStaysWhenItMovesToAnotherWeek() {
            var before = When.at(
                    LocalDateTime.parse("2027-03-25T14:00"),
                    LocalDateTime.parse("2027-03-25T17:00"),
                    ZoneId.of("Europe/Kyiv"));
            var after = before.from(LocalDateTime.parse("2027-04-01T14:00"));

            assertThat(after.end()).isEqualTo("2027-04-01T17:00");
            assertThat(Duration.between(before.begins(), after.begins())).isEqualTo(Duration.ofHours(7 * 24 - 1));
        }
    }

    @Nested
    class Written {

        @Test
        void isReadAsPeopleAndFormsWriteIt() {
            assertThat(When.of("2027-03-28T14:30", " 2027-03-28T15:00:30", "Asia/Kathmandu", false))
                    .isEqualTo(When.at(
                            LocalDateTime.parse("2027-03-28T14:30"),
                            LocalDateTime.parse("2027-03-28T15:00"),
                            ZoneId.of("Asia/Kathmandu")));
            assertThat(When.of("2027-03-28", "2027-03-29", "Asia/Kathmandu", true))
                    .isEqualTo(When.days(
                            LocalDate.of(2027, 3, 28), LocalDate.of(2027, 3, 29), ZoneId.of("Asia/Kathmandu")));
        }

        @Test
        void isRefusedAtEachFieldThatIsWrong() {
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> When.of("tomorrow", "2027-02-30T10:00", "Mars/Olympus", false))
                    .satisfies(refused -> assertThat(refused.all())
                            .extracting(one -> one.field().orElse(""))
                            .containsExactly("start", "end", "zone"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "+02:00", "GMT+2", "Mars/Olympus", "europe/kyiv", "Europe/Kyiv; drop table"})
        void hasAZoneThatIsKnownByItsName(String zone) {
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> When.zone(zone))
                    .satisfies(refused -> assertThat(refused.rule()).isEqualTo("meetings.rule.unknown-zone"));
        }

        @Test
        void hasTheNameThatItsZoneHasToday() {
            assertThat(When.zone(" Europe/Kiev ")).isEqualTo(ZoneId.of("Europe/Kyiv"));
        }

        @Test
        void endsAfterItStarts() {
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> When.of("2027-03-28T14:30", "2027-03-28T14:30", "Asia/Kathmandu", false))
                    .satisfies(refused -> assertThat(refused.field()).contains("end"));
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> When.of("2027-03-28", "2027-03-27", "Asia/Kathmandu", true));
        }
    }

    @Test
    void alwaysEndsAfterItBeginsWhereverAndWheneverItIs() {
        var random = ThreadLocalRandom.current();
        // those of the JDK: a library of other tests brings names of its own
        var zones = Arrays.stream(TimeZone.getAvailableIDs())
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .sorted()
                .toList();
        for (int i = 0; i < 3_000; i++) {
            var start = LocalDateTime.of(2020, 1, 1, 0, 0).plusMinutes(random.nextLong(10L * 365 * 24 * 60));
            var when = When.at(
                    start,
                    start.plusMinutes(1 + random.nextInt(300)),
                    ZoneId.of(zones.get(random.nextInt(zones.size()))));

            assertThat(when.ends()).as(when.toString()).isAfter(when.begins());
        }
    }
}
