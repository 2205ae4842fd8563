package org.academy.courses;

import java.time.Instant;
import java.util.Set;
import org.academy.shared.PersonId;

/** A draft waits for a reviewer; {@code reminder} counts from 0. */
public record ReviewRequested(
        CourseId course, String slug, int draftNumber, Set<PersonId> reviewers, int reminder, Instant at) {}
