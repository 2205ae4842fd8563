package org.academy.enrolments;

import java.time.Instant;
import org.academy.courses.CourseId;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;

/** A learner fulfilled the course's rule of completion; {@code minutes} is the course's stated learning time. */
public record CourseCompleted(
        PersonId person,
        CourseId course,
        int version,
        LanguageTag language,
        int minutes,
        int right,
        int questions,
        Instant at) {}
