package org.academy.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.academy.meetings.Repetition.Every;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.Test;

class RepeatingTest {

    @Test
    void keepsTheTimeOnTheWallThroughClockChanges() {
        var dates = dates("2027-03-18T14:00", Every.WEEK, 1, "2027-04-08");

        assertThat(dates)
                .extracting(When::start)
                .extracting(LocalDateTime::toString)
                .containsExactly("2027-03-18T14:00", "2027-03-25T14:00", "2027-04-01T14:00", "2027-04-08T14:00");
        assertThat(Duration.between(dates.get(1).begins(), dates.get(2).begins()))
                .hasHours(167);
        assertThat(dates)
                .allMatch(when -> Duration.between(when.start(), when.end()).toHours() == 2);
    }

    @Test
    void passesOverMonthsWithoutSuchADay() {
        assertThat(days(dates("2027-01-31T10:00", Every.MONTH, 1, "2027-06-30")))
                .containsExactly("2027-01-31", "2027-03-31", "2027-05-31");
        assertThat(days(dates("2027-01-29T10:00", Every.MONTH_BY_WEEKDAY, 1, "2027-08-31")))
                .as("the fifth Friday")
                .containsExactly("2027-01-29", "2027-04-30", "2027-07-30");
    }

    @Test
    void fallsOnTheSecondThursday() {
        assertThat(days(dates("2027-01-14T10:00", Every.MONTH_BY_WEEKDAY, 2, "2027-07-31")))
                .containsExactly("2027-01-14", "2027-03-11", "2027-05-13", "2027-07-08");
    }

    @Test
    void leavesOutWhatIsLeftOutAndEndsWithTheDay() {
        var first = when("2027-01-01T10:00");
        var rule = new Repetition(
                Every.DAY, 2, LocalDate.of(2027, 1, 7), Set.of(LocalDate.of(2027, 1, 3), LocalDate.of(2027, 1, 4)));

        assertThat(days(Repeating.dates(first, rule))).containsExactly("2027-01-01", "2027-01-05", "2027-01-07");
    }

    @Test
    void wholeDaysStayWholeDays() {
        var first = When.days(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 27), ZoneId.of("Europe/Kyiv"));

        assertThat(Repeating.dates(first, new Repetition(Every.WEEK, 1, LocalDate.of(2027, 4, 2), Set.of())))
                .last()
                .isEqualTo(When.days(LocalDate.of(2027, 4, 2), LocalDate.of(2027, 4, 3), ZoneId.of("Europe/Kyiv")));
    }

    @Test
    void refusesWhatHasNoEnd() {
        assertThat(refused("2027-01-01T10:00", Every.DAY, 1, "2027-04-10")).isNull();
        assertThat(refused("2027-01-01T10:00", Every.DAY, 1, "2027-04-11"))
                .isEqualTo("until: meetings.rule.too-many-dates");
        assertThat(refused("2027-01-01T10:00", Every.DAY, 0, "2027-02-01"))
                .isEqualTo("interval: meetings.rule.interval");
        assertThat(refused("2027-01-01T10:00", Every.WEEK, 1, "2026-12-31"))
                .isEqualTo("until: meetings.rule.until-before-start");
        assertThat(refused("2027-01-01T10:00", Every.MONTH, 1, "9999-12-31"))
                .isEqualTo("until: meetings.rule.until-too-late");
    }

    private static String refused(String start, Every every, int interval, String until) {
        try {
            dates(start, every, interval, until);
            return null;
        } catch (RuleViolated refused) {
            return refused.field().orElse("") + ": " + refused.rule();
        }
    }

    private static List<When> dates(String start, Every every, int interval, String until) {
        return Repeating.dates(when(start), new Repetition(every, interval, LocalDate.parse(until), Set.of()));
    }

    private static When when(String start) {
        var begin = LocalDateTime.parse(start);
        return When.at(begin, begin.plusHours(2), ZoneId.of("Europe/Kyiv"));
    }

    private static List<String> days(List<When> dates) {
        return dates.stream().map(when -> when.firstDay().toString()).toList();
    }
}
