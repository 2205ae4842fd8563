package org.academy.courses;

import java.time.Instant;

/** A course is no longer offered. */
public record CourseWithdrawn(CourseId course, int version, Instant at) {}
