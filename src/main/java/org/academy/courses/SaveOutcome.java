package org.academy.courses;

import java.time.Instant;
import java.util.UUID;
import org.academy.people.PersonSummary;
import org.jspecify.annotations.Nullable;

/** What became of an edit of a block. */
public sealed interface SaveOutcome {

    /** It stands; the next edit names this revision as its base. */
    record Saved(long revision, Instant at) implements SaveOutcome {}

    /**
     * Somebody else changed the block since the base. Both texts are kept: theirs stands, mine waits under
     * {@code conflict} until somebody chooses.
     */
    record Conflict(
            UUID conflict,
            BlockId block,
            BlockContent base,
            BlockContent mine,
            @Nullable PersonSummary me,
            Instant mineAt,
            BlockContent theirs,
            @Nullable PersonSummary them,
            Instant theirsAt,
            long theirRevision)
            implements SaveOutcome {}
}
