package org.academy.attendance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.academy.meetings.MeetingId;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting's organisers set for its registration, and the number of the last who came. Whoever changes a place
 * holds this row; {@link Desks#open} writes it, so that two who come first make one.
 */
@Entity
@Table(name = "attendance_desk")
class Desk {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meeting;

    private int arrivals;
    private long offerSeconds;
    private int minimumShare;
    private boolean feedbackFirst;
    private long formRevision;
    private String questions;
    private String quotas;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Desk() {}

    int nextArrival() {
        return ++arrivals;
    }

    void ask(RegistrationForm form) {
        if (form.revision() != formRevision) {
            throw new RuleViolated("attendance.rule.changed-meanwhile");
        }
        questions = Written.json(form.questions());
        formRevision++;
    }

    void limit(List<Quota> limits) {
        quotas = Written.json(limits);
    }

    void settle(RegistrationDesk.Settings settings) {
        offerSeconds = settings.offerHolds().toSeconds();
        minimumShare = settings.minimumShare();
        feedbackFirst = settings.feedbackFirst();
    }

    /** The day is over: who fulfils the rule from now on has it in writing at once. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    boolean ended() {
        return endedAt != null;
    }

    MeetingId meeting() {
        return meeting;
    }

    RegistrationForm form() {
        return new RegistrationForm(formRevision, Written.questions(questions));
    }

    List<Quota> quotas() {
        return Written.quotas(quotas);
    }

    RegistrationDesk.Settings settings() {
        return new RegistrationDesk.Settings(Duration.ofSeconds(offerSeconds), minimumShare, feedbackFirst);
    }
}
