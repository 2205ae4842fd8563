package org.academy.attendance;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.Seats;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.academy.shared.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What those who came say afterwards, once, without their name. */
@Service
@PreAuthorize("permitAll()")
public class Feedback {

    private static final int LONGEST = 2000;

    private final Halls halls;
    private final Registrations registrations;
    private final PresenceRecords presence;
    private final FeedbackRecords records;
    private final Certifying certifying;
    private final MeetingCatalogue meetings;
    private final Clock clock;

    Feedback(
            Halls halls,
            Registrations registrations,
            PresenceRecords presence,
            FeedbackRecords records,
            Certifying certifying,
            MeetingCatalogue meetings,
            Clock clock) {
        this.halls = halls;
        this.registrations = registrations;
        this.presence = presence;
        this.records = records;
        this.certifying = certifying;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** What is asked: codes of message keys, each answered by a mark from 1 to 5. */
    public List<String> questions() {
        return FeedbackRecords.QUESTIONS;
    }

    /**
     * @param marks 1 to 5 by question code; a question may stay without one
     * @param text in their own words; may be null
     * @throws NotFound if the secret is not known
     */
    public void give(String secret, Map<String, Integer> marks, @Nullable String text) {
        var hash = Secrets.hash(secret);
        var meeting = registrations.meetingOf(hash).orElseThrow(() -> new NotFound("registration", "secret"));
        halls.alone(meeting, (hall, desk) -> {
            var one = registrations.findBySecretHash(hash).orElseThrow();
            give(one, marks, text);
            certifying.gaveFeedback(desk, one);
            return one;
        });
    }

    private void give(Registration one, Map<String, Integer> marks, @Nullable String text) {
        requireCame(one);
        var said = text == null || text.isBlank() ? null : text.strip();
        new Rules()
                .check(() -> requireMarks(marks))
                .check(() -> {
                    if (said != null && said.length() > LONGEST) {
                        throw RuleViolated.at("text", "attendance.rule.too-long", LONGEST);
                    }
                })
                .hold();
        var given = new HashMap<>(marks);
        given.keySet().retainAll(FeedbackRecords.QUESTIONS);
        if (given.isEmpty() && said == null) {
            throw new RuleViolated("attendance.rule.feedback-empty");
        }
        one.giveFeedback(clock.instant());
        registrations.saveAndFlush(one);
        records.add(one.meeting(), given, said);
    }

    private void requireCame(Registration one) {
        boolean began = meetings.seats(one.meeting())
                .map(Seats::when)
                .filter(when -> !clock.instant().isBefore(when.begins()))
                .isPresent();
        boolean came = presence.of(one.meeting(), List.of(one.id()))
                .getOrDefault(one.id(), PresenceRecords.Seen.NOWHERE)
                .atAll();
        if (!began || !came) {
            throw new RuleViolated("attendance.rule.feedback-not-there");
        }
    }

    private static void requireMarks(Map<String, Integer> marks) {
        marks.forEach((question, mark) -> {
            if (mark < 1 || mark > FeedbackRecords.BEST) {
                throw RuleViolated.at(question, "attendance.rule.mark");
            }
        });
    }
}
