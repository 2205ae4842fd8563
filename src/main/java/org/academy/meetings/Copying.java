package org.academy.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import org.academy.shared.Slugs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts that are like a meeting. */
@Component
class Copying {

    /** Addresses of the portal itself. */
    private static final Set<String> RESERVED = Set.of("new", "mine", "series");

    private final Meetings meetings;
    private final Programmes programmes;
    private final Speakers speakers;
    private final Clock clock;

    Copying(Meetings meetings, Programmes programmes, Speakers speakers, Clock clock) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** Made from the title, and never changed. */
    String freeSlug(String title) {
        return Slugs.free(title, "event", taken -> RESERVED.contains(taken) || meetings.existsBySlug(taken));
    }

    /** With its programme, speakers and organisers, whose sign-offs are asked anew; without its materials. */
    MeetingId copy(Meeting one, LocalDateTime start, @Nullable SeriesId series) {
        var plan = Plans.moved(one.plan(), start);
        Plans.check(plan, false);
        var now = clock.instant();
        var copy = new Meeting(freeSlug(Plans.title(plan) + " " + plan.when().firstDay()), one.host(), plan, now);
        one.organisers().stream()
                .filter(organiser -> !organiser.equals(one.host()))
                .forEach(organiser -> copy.addOrganiser(organiser, Set.of(), now));
        if (series != null) {
            copy.join(series, now);
        }
        meetings.saveAndFlush(copy);
        var by = Duration.between(one.when().start(), plan.when().start());
        speakers.invite(copy.id(), speakers.idsOf(one.id()));
        programmes.replace(
                copy.id(),
                programmes.of(one.id(), one.when().zone()).stream()
                        .map(session -> Equipping.moved(session, by, plan.when()))
                        .map(session -> new SessionEntry(
                                SessionId.next(),
                                session.title(),
                                session.description(),
                                session.when(),
                                session.room(),
                                session.speakers()))
                        .toList());
        return copy.id();
    }
}
