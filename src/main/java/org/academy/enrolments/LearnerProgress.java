package org.academy.enrolments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseId;
import org.academy.courses.CoursePage;
import org.academy.enrolments.Progress.UnitState;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person's own progress. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class LearnerProgress {

    private final Enrolments enrolments;
    private final LearningRecords records;
    private final CourseCatalogue catalogue;
    private final CurrentPerson current;

    LearnerProgress(Enrolments enrolments, LearningRecords records, CourseCatalogue catalogue, CurrentPerson current) {
        this.enrolments = enrolments;
        this.records = records;
        this.catalogue = catalogue;
        this.current = current;
    }

    /** Every course the person learns, last touched first. */
    public Page<Progress> mine(LanguageTag language, Pageable page) {
        var person = current.require();
        var active = enrolments.activeOf(person, page);
        var courses = active.map(Enrolment::course).getContent();
        var units = records.units(person, courses);
        var marks = records.marks(person, courses);
        return active.map(enrolment -> progress(
                enrolment,
                language,
                units.getOrDefault(enrolment.course(), Map.of()),
                marks.getOrDefault(enrolment.course(), Map.of())));
    }

    public Optional<Progress> in(CourseId course, LanguageTag language) {
        var person = current.require();
        return enrolments
                .findByPersonAndCourse(person, course)
                .filter(Enrolment::active)
                .map(enrolment -> progress(
                        enrolment,
                        language,
                        records.units(person, List.of(course)).getOrDefault(course, Map.of()),
                        records.marks(person, List.of(course)).getOrDefault(course, Map.of())));
    }

    public Progress.Answers answers(CourseId course) {
        return new Progress.Answers(records.answers(current.require(), course));
    }

    private Progress progress(
            Enrolment enrolment, LanguageTag language, Map<UUID, UnitState> states, Map<UUID, Boolean> marks) {
        var course = catalogue
                .page(enrolment.course(), enrolment.version(), language)
                .orElseThrow();
        var counts = Counts.of(course, states, marks);
        var units = course.units().stream()
                .map(unit -> new Progress.Unit(
                        unit.slug(),
                        unit.title(),
                        unit.minutes(),
                        unit.bytes(),
                        states.getOrDefault(unit.id().value(), UnitState.NOT_STARTED)))
                .toList();
        return new Progress(
                course.course(),
                course.slug(),
                course.words().title(),
                course.version(),
                course.language(),
                enrolment.enrolledAt(),
                enrolment.completedAt(),
                units,
                counts.unitsCompleted(),
                units.size(),
                counts.right(),
                course.neededRight(),
                course.questions(),
                next(course, units));
    }

    private static @org.jspecify.annotations.Nullable String next(CoursePage course, List<Progress.Unit> units) {
        return units.stream()
                .filter(unit -> unit.state() != UnitState.COMPLETED)
                .map(Progress.Unit::slug)
                .findFirst()
                .orElse(null);
    }
}
