package org.academy.attendance;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.SessionId;
import org.academy.meetings.Way;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is there, on the day: ticked by hand, scanned at the door, or walked in. */
@Service
@PreAuthorize("isAuthenticated() and @attendanceAccess.mayRun(#meeting)")
public class Presence {

    private final Registrations registrations;
    private final RegistrationEntries entries;
    private final PresenceRecords records;
    private final FeedbackRecords feedback;
    private final Certifying certifying;
    private final Entrance entrance;
    private final MeetingCatalogue meetings;
    private final CurrentPerson current;
    private final Clock clock;

    Presence(
            Registrations registrations,
            RegistrationEntries entries,
            PresenceRecords records,
            FeedbackRecords feedback,
            Certifying certifying,
            Entrance entrance,
            MeetingCatalogue meetings,
            CurrentPerson current,
            Clock clock) {
        this.registrations = registrations;
        this.entries = entries;
        this.records = records;
        this.feedback = feedback;
        this.certifying = certifying;
        this.entrance = entrance;
        this.meetings = meetings;
        this.current = current;
        this.clock = clock;
    }

    /** Those who hold a place, by name. */
    @Transactional(readOnly = true)
    public Page<RegistrationEntry> list(MeetingId meeting, String text, Pageable page) {
        var found = registrations.find(
                meeting,
                text.strip().replaceAll("([!%_])", "!$1"),
                EnumSet.of(RegistrationState.CONFIRMED),
                PageRequest.of(page.getPageNumber(), page.getPageSize(), Sort.by("name", "arrival")));
        return new PageImpl<>(entries.of(meeting, found.getContent()), page, found.getTotalElements());
    }

    /** Present, or not after all. {@code session} null: the whole meeting. Ticking twice is ticking once. */
    @Transactional
    public void tick(MeetingId meeting, RegistrationId registration, @Nullable SessionId session, boolean present) {
        var one = registrations
                .findById(registration)
                .filter(found -> found.meeting().equals(meeting))
                .orElseThrow(() -> new NotFound("registration", registration));
        requirePlace(one);
        var place = place(meeting, session);
        if (present) {
            records.see(registration, place, current.id().orElse(null), clock.instant());
        } else {
            records.forget(registration, place);
        }
    }

    /** What a scanned ticket says; ticks if it is good. */
    @Transactional
    public Scan scan(MeetingId meeting, String ticket, @Nullable SessionId session) {
        var place = place(meeting, session);
        var found = registrations.findByTicket(Secrets.read(AttendanceLinks.ticketOf(ticket)));
        if (found.isEmpty()) {
            return new Scan(Scan.Outcome.UNKNOWN, null);
        }
        var one = found.get();
        if (!one.meeting().equals(meeting)) {
            return new Scan(Scan.Outcome.OTHER_MEETING, null);
        }
        if (one.state() != RegistrationState.CONFIRMED) {
            return new Scan(Scan.Outcome.NO_PLACE, entry(one));
        }
        boolean first = records.see(one.id(), place, current.id().orElse(null), clock.instant());
        return new Scan(first ? Scan.Outcome.WELCOME : Scan.Outcome.ALREADY_HERE, entry(one));
    }

    /** @param outcome of a ticket; {@code entry} null if it is nobody's here */
    public record Scan(Outcome outcome, @Nullable RegistrationEntry entry) {

        public enum Outcome {
            WELCOME,
            ALREADY_HERE,
            NO_PLACE,
            OTHER_MEETING,
            UNKNOWN;

            /** As it stands in a message key. */
            public String code() {
                return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }
    }

    /** Somebody who came without a registration; takes a place even beyond the limit, and is present at once. */
    public RegistrationEntry walkIn(MeetingId meeting, String name, String email, Way way, LanguageTag language) {
        var one = entrance.walkIn(meeting, name, email, way, language);
        records.see(one.id(), meeting.value(), current.id().orElse(null), clock.instant());
        return entry(one);
    }

    /**
     * Ends the day: who fulfils the rule gets it in writing, or will once they gave feedback where that comes first.
     * May be done again after corrections.
     *
     * @return how many got it in writing now
     */
    public int confirm(MeetingId meeting) {
        if (clock.instant().isBefore(page(meeting).plan().when().begins())) {
            throw new RuleViolated("attendance.rule.not-begun");
        }
        return certifying.endDay(meeting);
    }

    /** How many gave feedback. */
    @Transactional(readOnly = true)
    public int feedbackGiven(MeetingId meeting) {
        return feedback.count(meeting);
    }

    /** What they said; nothing before five did, so that nobody is known by what they said. */
    @Transactional(readOnly = true)
    public List<FeedbackCount> feedback(MeetingId meeting) {
        return feedback.count(meeting) < FeedbackRecords.FEWEST ? List.of() : feedback.of(meeting);
    }

    /** How many gave which mark (the first: mark 1, the last: mark 5) to a question, or what they wrote. */
    public record FeedbackCount(String question, List<Integer> marks, List<String> texts) {}

    private RegistrationEntry entry(Registration one) {
        return entries.of(one.meeting(), List.of(one)).getFirst();
    }

    private UUID place(MeetingId meeting, @Nullable SessionId session) {
        if (session == null) {
            return meeting.value();
        }
        return page(meeting).sessions().stream()
                .filter(one -> session.equals(one.id()))
                .map(one -> session.value())
                .findFirst()
                .orElseThrow(() -> new NotFound("session", session));
    }

    private MeetingPage page(MeetingId meeting) {
        return meetings.page(meeting, LanguageTag.EN).orElseThrow(() -> new NotFound("meeting", meeting));
    }

    private static void requirePlace(Registration one) {
        if (one.state() != RegistrationState.CONFIRMED) {
            throw new RuleViolated("attendance.rule.no-place");
        }
    }
}
