package org.academy.courses;

import java.time.Instant;
import org.academy.people.PersonSummary;
import org.jspecify.annotations.Nullable;

/** One state a block had in one language; nothing anybody wrote is lost. */
public record BlockRevision(
        long revision, BlockContent content, @Nullable PersonSummary by, Instant at) {}
