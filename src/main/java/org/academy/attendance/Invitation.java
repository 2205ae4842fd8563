package org.academy.attendance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.academy.meetings.MeetingId;
import org.jspecify.annotations.Nullable;

/** A code that opens a meeting by invitation to so many people. */
@Entity
class Invitation {

    @Id
    private String code;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meeting;

    private String label;
    private int uses;
    private @Nullable Instant validUntil;
    private @Nullable Instant withdrawnAt;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Invitation() {}

    Invitation(MeetingId meeting, String label, int uses, @Nullable Instant validUntil, Instant madeAt) {
        this.code = Secrets.code();
        this.meeting = meeting;
        this.label = label;
        this.uses = uses;
        this.validUntil = validUntil;
        this.madeAt = madeAt;
    }

    void withdraw(Instant now) {
        withdrawnAt = withdrawnAt == null ? now : withdrawnAt;
    }

    boolean opens(MeetingId door, Instant now) {
        return meeting.equals(door) && withdrawnAt == null && (validUntil == null || now.isBefore(validUntil));
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    String code() {
        return code;
    }

    MeetingId meeting() {
        return meeting;
    }

    int uses() {
        return uses;
    }

    RegistrationDesk.InvitationCode shown(int used) {
        return new RegistrationDesk.InvitationCode(Secrets.printed(code), label, uses, used, validUntil);
    }
}
