package org.academy.credentials;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.academy.attendance.AttendanceConfirmed;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.PlaceNames;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.SessionEntry;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Issues to those who took part in an event what they have in writing. Hearing it twice issues one credential. */
@Component
class AttendanceListener {

    private static final int MOST_SESSIONS = 20;

    private final IssuedCredentials credentials;
    private final Statements statements;
    private final MeetingCatalogue meetings;
    private final Clock clock;

    AttendanceListener(IssuedCredentials credentials, Statements statements, MeetingCatalogue meetings, Clock clock) {
        this.credentials = credentials;
        this.statements = statements;
        this.meetings = meetings;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(AttendanceConfirmed confirmed) {
        if (credentials.existsByRegistration(confirmed.registration())) {
            return;
        }
        var meeting = meetings.page(confirmed.meeting(), confirmed.language()).orElseThrow();
        credentials.save(new Credential(
                Code.next(),
                Credential.Earned.byTakingPart(confirmed.person(), confirmed.registration(), confirmed.name()),
                meeting.words().title(),
                meeting.slug(),
                statements.write(statement(meeting, confirmed)),
                meeting.organisers().stream().map(InstitutionSummary::id).collect(Collectors.toSet()),
                clock.instant()));
    }

    private static Statement statement(MeetingPage meeting, AttendanceConfirmed confirmed) {
        var when = meeting.plan().when();
        return new Statement(
                meeting.slug(),
                confirmed.language(),
                meeting.organisers().stream().map(InstitutionSummary::name).toList(),
                List.of(),
                confirmed.minutes(),
                0,
                0,
                0,
                when.ends(),
                new Occasion(
                        when.start(),
                        when.end(),
                        when.zone().getId(),
                        when.wholeDay(),
                        place(meeting, confirmed.language()),
                        meeting.sessions().stream()
                                .map(SessionEntry::title)
                                .limit(MOST_SESSIONS)
                                .toList()));
    }

    private static @Nullable String place(MeetingPage meeting, LanguageTag language) {
        var venue = meeting.plan().venue();
        return venue == null
                ? null
                : venue.name() + ", " + venue.city() + ", " + PlaceNames.name(venue.country(), language.locale());
    }
}
