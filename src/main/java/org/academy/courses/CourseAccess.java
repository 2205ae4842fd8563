package org.academy.courses;

import java.util.function.Predicate;
import org.academy.people.CurrentPerson;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what to a course. The services obey these answers; the outline carries them so that a face can hide a
 * button. Those who may not read the draft are told that there is none.
 */
@Component
class CourseAccess {

    private final Drafts drafts;
    private final Circle circle;
    private final CurrentPerson visitor;

    CourseAccess(Drafts drafts, Circle circle, CurrentPerson visitor) {
        this.drafts = drafts;
        this.circle = circle;
        this.visitor = visitor;
    }

    Standing standing(Draft.Head course) {
        var person = visitor.require();
        return new Standing(
                drafts.rolesOf(course.id(), person),
                circle.rolesOfVisitor(course.owners()),
                course.lead(),
                course.owners().size(),
                drafts.wrote(course.id(), course.number(), person),
                circle.visitorAdministersPlatform());
    }

    /** @throws NotFound for strangers */
    Standing requireReader(Draft.Head course) {
        var standing = standing(course);
        if (standing.stranger()) {
            throw new NotFound("course", course.slug());
        }
        return standing;
    }

    /**
     * @throws NotFound for strangers
     * @throws AccessDeniedException for those who may read the draft, but not this
     */
    Standing require(Draft.Head course, Predicate<Standing> may) {
        var standing = standing(course);
        if (may.test(standing)) {
            return standing;
        }
        if (standing.stranger()) {
            throw new NotFound("course", course.slug());
        }
        throw new AccessDeniedException("Not for this person");
    }

    PersonId person() {
        return visitor.require();
    }
}
