package org.academy.attendance;

import java.time.Clock;
import java.util.List;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.springframework.stereotype.Component;

/** Decides who took part as a meeting's rule wants it, and says so once. */
@Component
class Certifying {

    private final Halls halls;
    private final Registrations registrations;
    private final PresenceRecords presence;
    private final MeetingCatalogue meetings;
    private final Clock clock;

    Certifying(
            Halls halls,
            Registrations registrations,
            PresenceRecords presence,
            MeetingCatalogue meetings,
            Clock clock) {
        this.halls = halls;
        this.registrations = registrations;
        this.presence = presence;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @return how many have it in writing now who had not before */
    int endDay(MeetingId meeting) {
        return halls.alone(meeting, (hall, desk) -> {
            desk.end(clock.instant());
            return certify(desk, registrations.notYetAttended(meeting, RegistrationState.CONFIRMED));
        });
    }

    /** Where feedback comes first, this was what was missing. */
    void gaveFeedback(Desk desk, Registration one) {
        if (desk.ended() && !one.attended()) {
            certify(desk, List.of(one));
        }
    }

    private int certify(Desk desk, List<Registration> candidates) {
        var rule = desk.settings();
        var attended = new Attended(meetings.page(desk.meeting(), LanguageTag.EN)
                .orElseThrow(() -> new NotFound("meeting", desk.meeting())));
        var seen = presence.of(
                desk.meeting(), candidates.stream().map(Registration::id).toList());
        int certified = 0;
        for (var one : candidates) {
            var where = seen.getOrDefault(one.id(), PresenceRecords.Seen.NOWHERE);
            if (attended.enough(where, rule.minimumShare())
                    && (one.feedbackGiven() || !rule.feedbackFirst())
                    && one.attend(attended.minutes(where), clock.instant())) {
                registrations.saveAndFlush(one);
                certified++;
            }
        }
        return certified;
    }
}
