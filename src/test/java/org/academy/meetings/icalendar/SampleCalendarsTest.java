package org.academy.meetings.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.academy.meetings.When;
import org.academy.platform.AllMessages;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.academy.testing.Samples;
import org.junit.jupiter.api.Test;

/** Calendars that many programs wrote, good and bad: each becomes a programme, or says why it does not. */
class SampleCalendarsTest {

    private static final When ANY_DAY =
            When.at(LocalDateTime.of(1990, 1, 1, 0, 0), LocalDateTime.of(2040, 1, 1, 0, 0), ZoneId.of("Europe/Kyiv"));
    private static final When ONE_DAY = When.at(
            LocalDateTime.of(2027, 2, 10, 9, 0), LocalDateTime.of(2027, 2, 10, 18, 0), ZoneId.of("Europe/Kyiv"));
    private static final When ANY_WHOLE_DAY =
            When.days(ANY_DAY.firstDay(), ANY_DAY.lastDay(), ZoneId.of("Africa/Nairobi"));

    private final Messages messages = AllMessages.load();

    @Test
    void becomeProgrammesOrAreRefusedWithAReasonInEveryLanguage() throws IOException {
        var report = new TreeMap<String, String>();
        int files = 0;
        for (var meeting : List.of(ANY_DAY, ONE_DAY, ANY_WHOLE_DAY)) {
            for (var file : Samples.calendars()) {
                var started = System.nanoTime();
                report.put(
                        file.getFileName() + " in " + meeting.firstDay() + (meeting.wholeDay() ? " whole" : ""),
                        outcome(file, meeting));
                assertThat(Duration.ofNanos(System.nanoTime() - started))
                        .as("%s", file)
                        .isLessThan(Duration.ofSeconds(5));
                files++;
            }
        }
        assertThat(files).isGreaterThan(100);
        assertThat(report.values()).anyMatch(outcome -> outcome.contains(" taken"));
    }

    private String outcome(Path file, When meeting) throws IOException {
        try {
            var events = CalendarReading.read(Files.readAllBytes(file), meeting);
            var refused = events.stream().filter(one -> one.refused() != null).toList();
            refused.forEach(
                    one -> says("meetings.calendar.refused." + one.refused().code()));
            for (var one : events) {
                if (one.refused() == null) {
                    assertThat(one.title()).isNotBlank();
                    assertThat(one.when().within(meeting)).isTrue();
                    assertThat(one.when().zone()).isEqualTo(meeting.zone());
                }
            }
            return events.size() - refused.size() + " taken, refused: "
                    + refused.stream().map(ProgrammeEvent::refused).distinct().toList();
        } catch (RuleViolated whole) {
            says(whole.rule(), whole.arguments());
            return "refused as a whole: " + whole.rule();
        }
    }

    private void says(String key, Object... arguments) {
        for (var language : LanguageTag.all()) {
            assertThat(messages.text(language, key, arguments)).isNotBlank();
        }
    }
}
