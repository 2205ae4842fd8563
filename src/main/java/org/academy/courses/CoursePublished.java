package org.academy.courses;

import java.time.Instant;

/** A new version of a course is open to learners. */
public record CoursePublished(CourseId course, int version, Instant at) {}
