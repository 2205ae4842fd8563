package org.academy.meetings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import org.academy.institutions.InstitutionId;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** An institution's part in a meeting: asked for its sign-off or not yet, and whether it gave it. */
@Embeddable
class Organising {

    private static final Duration BETWEEN_REMINDERS = Duration.ofDays(1);

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institution;

    private @Nullable Instant askedAt;
    private @Nullable Instant remindedAt;
    private int reminders;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
    private @Nullable PersonId signedBy;

    private @Nullable Instant signedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Organising() {}

    Organising(InstitutionId institution) {
        this.institution = institution;
    }

    void sign(PersonId by, Instant at) {
        if (askedAt == null) {
            askedAt = at;
        }
        signedBy = by;
        signedAt = at;
    }

    /** What was signed is no more: they are asked anew. */
    void takeBack() {
        signedBy = null;
        signedAt = null;
        askedAt = null;
        remindedAt = null;
        reminders = 0;
    }

    boolean mayBeAsked(Instant at) {
        return remindedAt == null || !remindedAt.plus(BETWEEN_REMINDERS).isAfter(at);
    }

    /** @return 0 when it is asked for the first time, else how many reminders there were with this one */
    int ask(Instant at) {
        remindedAt = at;
        if (askedAt == null) {
            askedAt = at;
            return 0;
        }
        return ++reminders;
    }

    boolean owed() {
        return signedAt == null;
    }

    InstitutionId institution() {
        return institution;
    }

    @Nullable
    Instant askedAt() {
        return askedAt;
    }

    int reminders() {
        return reminders;
    }

    @Nullable
    PersonId signedBy() {
        return signedBy;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }
}
