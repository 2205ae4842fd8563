package org.academy.meetings;

import static org.academy.meetings.MeetingFixture.EN;
import static org.academy.meetings.MeetingFixture.plan;
import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.academy.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithMeetings
class ProgrammeImportTest {

    @Autowired
    MeetingFixture fixture;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    ProgrammeImport imports;

    private byte[] programme(When meeting) {
        var day = meeting.firstDay().format(DateTimeFormatter.BASIC_ISO_DATE);
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//hospital//calendar//EN
                BEGIN:VEVENT
                UID:1
                SUMMARY:Opening
                LOCATION:Hall A
                DTSTART;TZID=Europe/Kyiv:%1$sT140000
                DTEND;TZID=Europe/Kyiv:%1$sT143000
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                SUMMARY:Dinner
                DTSTART;TZID=Europe/Kyiv:%1$sT200000
                DTEND;TZID=Europe/Kyiv:%1$sT220000
                END:VEVENT
                END:VCALENDAR
                """.formatted(day).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void showsWhatWouldComeInAndTakesItOnce() {
        var plan = plan("With a programme from elsewhere");
        fixture.drafted(plan);
        var slug = "with-a-programme-from-elsewhere";
        var organiser = fixture.cast().organiser();
        var file = programme(plan.when());

        var lines = as(organiser, () -> imports.look(slug, file));
        assertThat(lines)
                .extracting(ProgrammeImport.Line::refused)
                .containsExactly(null, "meetings.calendar.refused.outside");
        assertThat(as(organiser, () -> planning.draft(slug, EN)).sessions()).isEmpty();

        var draft = as(organiser, () -> planning.draft(slug, EN));
        assertThat(as(organiser, () -> imports.take(slug, draft.revision(), file)))
                .isEqualTo(1);

        var after = as(organiser, () -> planning.draft(slug, EN));
        assertThat(after.sessions()).singleElement().satisfies(session -> {
            assertThat(session.title()).isEqualTo("Opening");
            assertThat(session.room()).isEqualTo("Hall A");
            assertThat(session.when().start()).isEqualTo(plan.when().start());
        });
        assertThat(as(organiser, () -> imports.take(slug, after.revision(), file)))
                .isZero();
        assertThat(as(organiser, () -> imports.look(slug, file)))
                .extracting(ProgrammeImport.Line::refused)
                .containsExactly("meetings.calendar.refused.there-already", "meetings.calendar.refused.outside");
    }

    @Test
    void isNotThereForWhoHasNoPartInTheMeeting() {
        var plan = plan("Nobody else’s programme");
        fixture.drafted(plan);
        var file = programme(plan.when());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(fixture.cast().outsider(), () -> imports.look("nobody-elses-programme", file)));
    }
}
