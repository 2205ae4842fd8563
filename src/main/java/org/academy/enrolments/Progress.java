package org.academy.enrolments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.academy.assessments.Answer;
import org.academy.courses.BlockId;
import org.academy.courses.CourseId;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** How far a learner has come in a course; the same in both faces and the API, whatever the language. */
public record Progress(
        CourseId course,
        String slug,
        String title,
        int version,
        LanguageTag language,
        Instant enrolledAt,
        @Nullable Instant completedAt,
        List<Unit> units,
        int unitsCompleted,
        int unitsTotal,
        int right,
        int neededRight,
        int questions,
        @Nullable String nextUnit) {

    public record Unit(String slug, String title, int minutes, long bytes, UnitState state) {}

    public enum UnitState {
        NOT_STARTED,
        OPENED,
        COMPLETED
    }

    /** Whole percent, 0 to 100: units completed and questions right, each by its share of what is needed. */
    public int percent() {
        if (completedAt != null) {
            return 100;
        }
        int needed = unitsTotal + neededRight;
        return needed == 0 ? 0 : Math.min(99, (unitsCompleted + Math.min(right, neededRight)) * 100 / needed);
    }

    /** The last answer to each question of a course, and whether it was right. */
    public record Answers(Map<BlockId, Answered> answers) {}

    public record Answered(Answer answer, boolean right, Instant at) {}
}
