package org.academy.enrolments;

import org.academy.courses.CourseId;
import org.academy.shared.LanguageTag;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Begins and ends a person's own learning of a course. */
@Service
@PreAuthorize("isAuthenticated()")
public class Enrolling {

    /** Enrols the person at hand on the open version; does nothing if they already are. */
    public void enrol(CourseId course, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** Leaves the course; what was done is kept and comes back on a new enrolment. */
    public void leave(CourseId course) {
        throw new UnsupportedOperationException();
    }

    public boolean enrolled(CourseId course) {
        throw new UnsupportedOperationException();
    }
}
