package org.academy.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.academy.meetings.When;
import org.academy.meetings.ui.TimeStrip.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeStripTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** The workshop of the mock: Thursday 4 March 2027, 14:00 to 16:30 in Kyiv. */
    private static final When WORKSHOP =
            When.at(LocalDateTime.parse("2027-03-04T14:00"), LocalDateTime.parse("2027-03-04T16:30"), KYIV);

    @ParameterizedTest
    @CsvSource({
        "Europe/Kyiv, IN_THE_DAY",
        "Africa/Nairobi, IN_THE_DAY",
        "Europe/Paris, IN_THE_DAY",
        "America/Lima, EARLY",
        "Asia/Manila, LATE",
        "Pacific/Fiji, NIGHT",
        "Asia/Kathmandu, LATE"
    })
    void saysWhatTimeItIsForThem(ZoneId zone, Verdict verdict) {
        assertThat(new TimeStrip(WORKSHOP, zone).verdict()).isEqualTo(verdict);
    }

    @Test
    void drawsTheDayOfThePlaceAsItIsElsewhere() {
        assertThat(new TimeStrip(WORKSHOP, ZoneId.of("America/Lima")).svg())
                .isEqualTo("<svg viewBox='0 0 1440 28' preserveAspectRatio='none' aria-hidden='true'>"
                        + "<rect class='day' x='0' width='180' height='28'/>"
                        + "<rect class='eve' x='180' width='120' height='28'/>"
                        + "<rect class='ngt' x='300' width='480' height='28'/>"
                        + "<rect class='eve' x='780' width='120' height='28'/>"
                        + "<rect class='day' x='900' width='540' height='28'/>"
                        + "<rect class='win o' x='840' y='1' width='150' height='26'/>"
                        + "<rect class='win' x='840' y='1' width='150' height='26'/></svg>");
    }

    @Test
    void knowsZonesThatAreOffByQuartersOfAnHour() {
        assertThat(new TimeStrip(WORKSHOP, ZoneId.of("Asia/Kathmandu")).svg())
                .startsWith("<svg viewBox='0 0 1440 28' preserveAspectRatio='none' aria-hidden='true'>"
                        + "<rect class='ngt' x='0' width='135' height='28'/>"
                        + "<rect class='eve' x='135' width='120' height='28'/>");
    }

    @Test
    void livesThroughTheNightOnWhichTheClocksChange() {
        var spring = When.at(LocalDateTime.parse("2027-03-28T05:00"), LocalDateTime.parse("2027-03-28T07:30"), KYIV);
        var autumn = When.at(LocalDateTime.parse("2027-10-31T05:00"), LocalDateTime.parse("2027-10-31T07:30"), KYIV);

        // Nairobi has no such nights: an hour is all the difference in winter, none in summer
        assertThat(new TimeStrip(spring, ZoneId.of("Africa/Nairobi")).verdict()).isEqualTo(Verdict.NIGHT);
        assertThat(new TimeStrip(autumn, ZoneId.of("Africa/Nairobi")).verdict()).isEqualTo(Verdict.EARLY);
        assertThat(new TimeStrip(spring, KYIV).svg()).contains("<rect class='eve' x='360' width='120' height='28'/>");
        assertThat(new TimeStrip(autumn, KYIV).svg()).contains("<rect class='eve' x='360' width='120' height='28'/>");
    }

    @Test
    void framesWhatGoesOnPastMidnightToTheEndOfTheDay() {
        var late = When.at(LocalDateTime.parse("2027-03-04T22:00"), LocalDateTime.parse("2027-03-05T01:00"), KYIV);

        assertThat(new TimeStrip(late, KYIV).svg())
                .contains("<rect class='win' x='1320' y='1' width='120' height='26'/>");
        assertThat(new TimeStrip(late, KYIV).verdict()).isEqualTo(Verdict.NIGHT);
    }

    @Test
    void countsTheHoursOfOneDayWhereThereAreSeveral() {
        var twoDays = When.at(LocalDateTime.parse("2027-02-10T10:00"), LocalDateTime.parse("2027-02-11T16:00"), KYIV);

        assertThat(new TimeStrip(twoDays, KYIV).verdict()).isEqualTo(Verdict.IN_THE_DAY);
    }

    @Test
    void framesNoHoursOfWholeDays() {
        var days = When.days(LocalDate.parse("2027-02-10"), LocalDate.parse("2027-02-11"), KYIV);

        assertThat(new TimeStrip(days, KYIV).svg()).doesNotContain("win");
    }
}
