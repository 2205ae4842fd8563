package org.academy.enrolments;

import java.util.Optional;
import org.academy.courses.CourseId;
import org.academy.shared.LanguageTag;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The person's own progress. */
@Service
@PreAuthorize("isAuthenticated()")
public class LearnerProgress {

    /** Every course the person learns, last touched first. */
    public Page<Progress> mine(LanguageTag language, Pageable page) {
        throw new UnsupportedOperationException();
    }

    public Optional<Progress> in(CourseId course, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    public Progress.Answers answers(CourseId course) {
        throw new UnsupportedOperationException();
    }
}
