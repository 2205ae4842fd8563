package org.academy.courses;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import org.academy.courses.SignOffBoard.DutyKind;
import org.academy.courses.SignOffBoard.DutyState;
import org.academy.institutions.InstitutionId;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A review or a sign-off that somebody owes a draft. */
@Embeddable
class Duty {

    private static final Duration BETWEEN_REMINDERS = Duration.ofDays(1);

    private int draftNumber;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DutyKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private @Nullable InstitutionId institution;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DutyState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "done_by"))
    private @Nullable PersonId doneBy;

    private @Nullable Instant doneAt;
    private @Nullable String note;
    private Instant owedSince;
    private @Nullable Instant dueAt;
    private @Nullable Instant remindedAt;
    private int reminders;
    private boolean voided;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Duty() {}

    private Duty(int draftNumber, DutyKind kind, @Nullable InstitutionId institution, Instant owedSince) {
        this.draftNumber = draftNumber;
        this.kind = kind;
        this.institution = institution;
        this.state = DutyState.OWED;
        this.owedSince = owedSince;
    }

    static Duty review(int draftNumber, Instant owedSince) {
        return new Duty(draftNumber, DutyKind.REVIEW, null, owedSince);
    }

    static Duty signOff(int draftNumber, InstitutionId owner, Instant owedSince, Instant dueAt) {
        var duty = new Duty(draftNumber, DutyKind.SIGN_OFF, owner, owedSince);
        duty.dueAt = dueAt;
        return duty;
    }

    void done(PersonId by, String note, Instant at) {
        end(DutyState.DONE, by, note, at);
    }

    void sentBack(PersonId by, String note, Instant at) {
        end(DutyState.CHANGES_REQUESTED, by, note, at);
    }

    private void end(DutyState as, PersonId by, String said, Instant at) {
        state = as;
        doneBy = by;
        note = said.isBlank() ? null : said.strip();
        doneAt = at;
    }

    /** @return how many reminders there were with this one */
    int remind(Instant at) {
        if (remindedAt != null && remindedAt.plus(BETWEEN_REMINDERS).isAfter(at)) {
            throw new RuleViolated("courses.rule.reminded-today");
        }
        remindedAt = at;
        return ++reminders;
    }

    void becomeVoid() {
        voided = true;
    }

    boolean counts(int draft) {
        return draftNumber == draft && !voided;
    }

    boolean owed() {
        return state == DutyState.OWED;
    }

    boolean isDone() {
        return state == DutyState.DONE;
    }

    DutyKind kind() {
        return kind;
    }

    @Nullable
    InstitutionId institution() {
        return institution;
    }

    DutyState state() {
        return state;
    }

    @Nullable
    PersonId doneBy() {
        return doneBy;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant remindedAt() {
        return remindedAt;
    }
}
