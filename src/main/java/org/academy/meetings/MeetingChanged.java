package org.academy.meetings;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published meeting is not as it was: told once for all facts that were saved together.
 *
 * @param before what it was, for those facts that people must be told of
 * @param tell whether the organiser wants those concerned to be told by mail
 * @param note what the organiser says about it; may be null
 */
public record MeetingChanged(
        MeetingId meeting,
        String slug,
        int sequence,
        Set<Fact> facts,
        Before before,
        boolean tell,
        @Nullable String note,
        Instant at) {

    /** The time and place before; equal to those after where they did not change. */
    public record Before(When when, @Nullable Venue venue) {}
}
