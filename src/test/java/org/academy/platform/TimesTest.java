package org.academy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimesTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Instant NOON = Instant.parse("2026-11-12T12:00:00Z");

    private final Messages messages = AllMessages.load();
    private final Times times = new Times(messages);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Kyiv          | Thu 12 Nov 2026, 14:00–16:30 (Kyiv)
            Africa/Nairobi       | Thu 12 Nov 2026, 15:00–17:30 (Nairobi)
            America/Lima         | Thu 12 Nov 2026, 07:00–09:30 (Lima)
            Asia/Kathmandu       | Thu 12 Nov 2026, 17:45–20:15 (Kathmandu)
            Asia/Manila          | Thu 12 Nov 2026, 20:00–22:30 (Manila)
            Pacific/Kiritimati   | Fri 13 Nov 2026, 02:00–04:30 (Kiritimati)
            Europe/Kiev          | Thu 12 Nov 2026, 14:00–16:30 (Kyiv)
            Etc/UTC              | Thu 12 Nov 2026, 12:00–14:30 (UTC)
            Z                    | Thu 12 Nov 2026, 12:00–14:30 (UTC)
            +05:30               | Thu 12 Nov 2026, 17:30–20:00 (UTC+5:30)
            Etc/GMT+5            | Thu 12 Nov 2026, 07:00–09:30 (UTC−5)
            """)
    void saysASpanAsTheClocksOfAZoneShowIt(String zone, String said) {
        assertThat(times.span(LanguageTag.EN, NOON, NOON.plusSeconds(9_000), ZoneId.of(zone)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource(LanguageTag.class)
    void namesTheZoneAndKeepsWesternDigitsInEveryLanguage(LanguageTag language) {
        var name = times.zoneName(language, KYIV, NOON);

        for (var said : new String[] {
            times.span(language, NOON, NOON.plusSeconds(9_000), KYIV),
            times.span(language, NOON, NOON.plusSeconds(90_000), KYIV),
            times.dateTime(language, NOON, KYIV),
            times.clock(language, NOON, KYIV),
            times.clocks(language, NOON, NOON.plusSeconds(90_000), KYIV),
            times.days(language, LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 14), KYIV),
            times.zoneWithOffset(language, KYIV, NOON)
        }) {
            assertThat(said).contains(name).containsPattern("[0-9]").doesNotContainPattern("[٠-٩۰-۹]");
        }
    }

    @Test
    void namesTheCityInTheReadersLanguage() {
        assertThat(times.zoneWithOffset(LanguageTag.EN, KYIV, NOON)).isEqualTo("Kyiv (UTC+2)");
        assertThat(times.zoneName(LanguageTag.FR, KYIV, NOON)).isEqualTo("Kiev");
        assertThat(times.zoneName(LanguageTag.UK, KYIV, NOON)).isEqualTo("Київ");
        assertThat(times.zoneName(LanguageTag.RU, KYIV, NOON)).isEqualTo("Киев");
        assertThat(times.zoneName(LanguageTag.AR, ZoneId.of("Africa/Nairobi"), NOON))
                .isEqualTo("نيروبي");
        assertThat(times.zoneName(LanguageTag.ZH, ZoneId.of("Africa/Nairobi"), NOON))
                .isEqualTo("内罗毕");
    }

    @Test
    void isolatesATimeOfDayWhereTheLanguageRunsFromRightToLeft() {
        assertThat(times.clocks(LanguageTag.AR, NOON, NOON.plusSeconds(9_000), KYIV))
                .startsWith("\u206614:00–16:30\u2069");
    }

    @Test
    void saysTheOtherDayOfASpanOverMidnight() {
        var evening = LocalDateTime.of(2026, 11, 12, 22, 0).atZone(KYIV).toInstant();

        assertThat(times.span(LanguageTag.EN, evening, evening.plusSeconds(10_800), KYIV))
                .isEqualTo("Thu 12 Nov 2026, 22:00 – Fri 13 Nov 2026, 01:00 (Kyiv)");
        assertThat(times.clocks(LanguageTag.EN, evening, evening.plusSeconds(10_800), KYIV))
                .isEqualTo("22:00 – Friday, 01:00 (Kyiv)");
        assertThat(times.span(LanguageTag.EN, evening, evening.plusSeconds(7_200), KYIV))
                .isEqualTo("Thu 12 Nov 2026, 22:00–24:00 (Kyiv)");
    }

    @Test
    void saysWholeDaysAsTheyAreAtThePlace() {
        var first = LocalDate.of(2026, 11, 12);

        assertThat(times.days(LanguageTag.EN, first, first, KYIV)).isEqualTo("Thu 12 Nov 2026 (Kyiv)");
        assertThat(times.days(LanguageTag.EN, first, first.plusDays(1), KYIV)).isEqualTo("12–13 Nov 2026 (Kyiv)");
    }

    @Nested
    class InTheNightClocksChange {

        @Test
        void saysTheDistanceFromUtcOfATimeThatComesTwice() {
            assertThat(times.dateTime(LanguageTag.EN, Instant.parse("2026-10-25T00:30:00Z"), KYIV))
                    .isEqualTo("Sun 25 Oct 2026, 03:30 (Kyiv, UTC+3)");
            assertThat(times.dateTime(LanguageTag.EN, Instant.parse("2026-10-25T01:30:00Z"), KYIV))
                    .isEqualTo("Sun 25 Oct 2026, 03:30 (Kyiv, UTC+2)");
        }

        @Test
        void saysBothDistancesOfASpanThatReachesOverTheChange() {
            assertThat(times.span(
                            LanguageTag.EN,
                            Instant.parse("2026-10-25T00:30:00Z"),
                            Instant.parse("2026-10-25T01:15:00Z"),
                            KYIV))
                    .isEqualTo("Sun 25 Oct 2026, 03:30 (UTC+3) – 03:15 (UTC+2) (Kyiv)");
            assertThat(times.span(
                            LanguageTag.EN,
                            Instant.parse("2027-03-28T00:30:00Z"),
                            Instant.parse("2027-03-28T01:30:00Z"),
                            KYIV))
                    .isEqualTo("Sun 28 Mar 2027, 02:30 (UTC+2) – 04:30 (UTC+3) (Kyiv)");
        }

        @Test
        void leavesTheDayItselfAlone() {
            assertThat(times.dateTime(LanguageTag.EN, Instant.parse("2026-10-25T12:00:00Z"), KYIV))
                    .isEqualTo("Sun 25 Oct 2026, 14:00 (Kyiv)");
        }
    }

    @Nested
    class Choosing {

        private final Zones zones = new Zones(times, messages, Clock.fixed(NOON, ZoneOffset.UTC));

        @ParameterizedTest
        @EnumSource(LanguageTag.class)
        void offersEveryCityOnceByRegion(LanguageTag language) {
            var all = zones.choices(language);

            assertThat(all).hasSizeBetween(380, 460).doesNotHaveDuplicates();
            assertThat(all)
                    .extracting(Zones.Choice::zone)
                    .doesNotHaveDuplicates()
                    .contains(KYIV, ZoneId.of("Etc/UTC"));
            assertThat(all).extracting(one -> one.zone().getId()).doesNotContain("Europe/Kiev", "US/Eastern", "CET");
            assertThat(zones.regions(language)).hasSize(10);
        }

        @Test
        void takesAnOldNameForTheNewOneAndNothingElse() {
            assertThat(Zones.of("Europe/Kiev")).contains(KYIV);
            assertThat(Zones.of("Asia/Calcutta")).contains(ZoneId.of("Asia/Kolkata"));
            assertThat(Zones.of("GMT")).contains(ZoneId.of("Etc/UTC"));
            assertThat(Zones.of("America/New_York")).contains(ZoneId.of("America/New_York"));
            for (var wrong : new String[] {"", "Mars/Olympus", "+25:00", "<script>", "x".repeat(500), "europe/kyiv"}) {
                assertThat(Zones.of(wrong)).isEmpty();
            }
            assertThat(Zones.of(null)).isEmpty();
        }
    }
}
