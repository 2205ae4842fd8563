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
    private long quotasRevision;
    private long settingsRevision;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Desk() {}

    int nextArrival() {
        return ++arrivals;
    }

    void ask(RegistrationForm form) {
        requireSame(form.revision(), formRevision);
        questions = Written.json(form.questions());
        formRevision++;
    }

    void limit(RegistrationDesk.Quotas limits) {
        requireSame(limits.revision(), quotasRevision);
        quotas = Written.json(limits.all());
        quotasRevision++;
    }

    void settle(RegistrationDesk.Settings settings) {
        requireSame(settings.revision(), settingsRevision);
        settingsRevision++;
        offerSeconds = settings.offerHolds().toSeconds();
        minimumShare = settings.minimumShare();
        feedbackFirst = settings.feedbackFirst();
    }

    private static void requireSame(long base, long stands) {
        if (base != stands) {
            throw new RuleViolated("attendance.rule.changed-meanwhile");
        }
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

    RegistrationDesk.Quotas limits() {
        return new RegistrationDesk.Quotas(quotasRevision, quotas());
    }

    List<Quota> quotas() {
        return Written.quotas(quotas);
    }

    RegistrationDesk.Settings settings() {
        return new RegistrationDesk.Settings(
                settingsRevision, Duration.ofSeconds(offerSeconds), minimumShare, feedbackFirst);
    }
}
