package org.academy.courses;

import java.time.Instant;
import java.util.Set;
import org.academy.shared.PersonId;

/** A reviewer sent a draft back to its authors. */
public record ChangesRequested(
        CourseId course, String slug, int draftNumber, Set<PersonId> authors, String note, Instant at) {}
