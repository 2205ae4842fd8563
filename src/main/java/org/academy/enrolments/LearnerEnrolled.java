package org.academy.enrolments;

import java.time.Instant;
import org.academy.courses.CourseId;
import org.academy.shared.PersonId;

/** A person learns a course, on the version that was open. */
public record LearnerEnrolled(PersonId person, CourseId course, int version, Instant at) {}
