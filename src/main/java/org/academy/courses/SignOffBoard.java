package org.academy.courses;

import java.time.Instant;
import java.util.List;
import org.academy.institutions.InstitutionSummary;
import org.academy.people.PersonSummary;
import org.jspecify.annotations.Nullable;

/** Who owes what before the version in preparation can be published. */
public record SignOffBoard(CourseId course, int draftNumber, DraftState state, List<Duty> duties, List<Fault> faults) {

    /** One row: a review, or the sign-off of one owner. {@code people} are those who can do it. */
    public record Duty(
            DutyKind kind,
            @Nullable InstitutionSummary institution,
            List<PersonSummary> people,
            DutyState state,
            @Nullable PersonSummary doneBy,
            @Nullable Instant doneAt,
            @Nullable String note,
            @Nullable Instant dueAt,
            @Nullable Instant remindedAt,
            boolean mine) {}

    public enum DutyKind {
        REVIEW,
        SIGN_OFF
    }

    public enum DutyState {
        NOT_YET,
        OWED,
        CHANGES_REQUESTED,
        DONE
    }

    /** What stands in the way of a review: a message key with its arguments, and where it is. */
    public record Fault(
            String rule,
            List<String> arguments,
            @Nullable UnitId unit,
            @Nullable BlockId block) {}
}
