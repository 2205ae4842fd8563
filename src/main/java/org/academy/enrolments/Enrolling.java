package org.academy.enrolments;

import java.time.Clock;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseId;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends a person's own learning of a course. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Enrolling {

    private final Enrolments enrolments;
    private final LearningRecords records;
    private final CourseCatalogue catalogue;
    private final CurrentPerson current;
    private final Clock clock;

    Enrolling(
            Enrolments enrolments,
            LearningRecords records,
            CourseCatalogue catalogue,
            CurrentPerson current,
            Clock clock) {
        this.enrolments = enrolments;
        this.records = records;
        this.catalogue = catalogue;
        this.current = current;
        this.clock = clock;
    }

    /** Enrols the person at hand on the open version; does nothing if they already are. Pressing twice begins once. */
    public void enrol(CourseId course, LanguageTag language) {
        var person = current.require();
        if (!enrolments.existsByPersonAndCourse(person, course)) {
            begin(person, course, language);
        }
        enrolments.hold(person, course).ifPresent(enrolment -> {
            enrolment.comeBack(clock.instant());
            enrolments.save(enrolment);
        });
    }

    private void begin(PersonId person, CourseId course, LanguageTag language) {
        var page = catalogue.openVersion(course, language).orElseThrow(() -> new NotFound("course", course.value()));
        if (page.withdrawn()) {
            throw new RuleViolated("enrolments.rule.withdrawn", page.words().title());
        }
        records.begin(person, course, page.version(), page.language(), clock.instant());
    }

    /** Leaves the course; what was done is kept and comes back on a new enrolment. */
    public void leave(CourseId course) {
        enrolments.hold(current.require(), course).ifPresent(enrolment -> {
            enrolment.leave(clock.instant());
            enrolments.save(enrolment);
        });
    }

    @Transactional(readOnly = true)
    public boolean enrolled(CourseId course) {
        return enrolments
                .findByPersonAndCourse(current.require(), course)
                .filter(Enrolment::active)
                .isPresent();
    }
}
