package org.academy.enrolments;

import java.util.Map;
import java.util.UUID;
import org.academy.courses.CoursePage;
import org.academy.enrolments.Progress.UnitState;

/** What of a version is done: only units and questions that stand in it count. */
record Counts(int unitsCompleted, int right) {

    static Counts of(CoursePage course, Map<UUID, UnitState> units, Map<UUID, Boolean> marks) {
        int completed = (int) course.units().stream()
                .filter(unit -> units.get(unit.id().value()) == UnitState.COMPLETED)
                .count();
        int right = (int) course.questionIds().stream()
                .filter(question -> Boolean.TRUE.equals(marks.get(question.value())))
                .count();
        return new Counts(completed, right);
    }
}
