package org.academy.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.academy.meetings.When;
import org.academy.meetings.ui.Audience.Burden;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void countsForHowManyItIsNight() {
        assertThat(seventy().total()).isEqualTo(70);
        assertThat(seventy().burden(at("14:00", "16:30"))).isEqualTo(new Burden(6, 17));
        assertThat(seventy().burden(at("03:00", "05:30")).night()).isEqualTo(47);
    }

    @Test
    void knowsABetterHourOfTheDay() {
        var better = seventy().better(at("03:00", "05:30")).orElseThrow();

        assertThat(seventy()
                        .burden(When.at(
                                LocalDateTime.parse("2027-03-04T00:00").with(better),
                                LocalDateTime.parse("2027-03-04T02:30").plusMinutes(better.toSecondOfDay() / 60),
                                KYIV)))
                .isLessThan(seventy().burden(at("03:00", "05:30")));
    }

    @Test
    void knowsThatNoHourIsBetter() {
        var here = new Audience(Map.of(KYIV, 12));

        assertThat(here.better(at("10:00", "11:00"))).isEmpty();
        assertThat(here.better(at("05:00", "06:00"))).hasValue(LocalTime.of(8, 0));
    }

    @Test
    void forgetsPlacesFromWhichNobodyComes() {
        assertThat(new Audience(Map.of(KYIV, 0)).total()).isZero();
        assertThat(new Audience(Map.of(KYIV, 0)).people()).isEmpty();
    }

    private static When at(String from, String to) {
        return When.at(LocalDateTime.parse("2027-03-04T" + from), LocalDateTime.parse("2027-03-04T" + to), KYIV);
    }

    /** Those of the mock. */
    private static Audience seventy() {
        var people = new LinkedHashMap<ZoneId, Integer>();
        people.put(KYIV, 38);
        people.put(ZoneId.of("Africa/Nairobi"), 6);
        people.put(ZoneId.of("Europe/Paris"), 3);
        people.put(ZoneId.of("America/Lima"), 9);
        people.put(ZoneId.of("Asia/Manila"), 8);
        people.put(ZoneId.of("Pacific/Fiji"), 6);
        return new Audience(people);
    }
}
