package org.academy.courses;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in, as its bringer sees it.
 *
 * @param step how many of {@code steps} are done; no steps are known before the table of contents is read
 * @param title of the course, once it is known; else empty
 * @param course the address of the draft it became, or for which it made {@code proposals}
 * @param failure the rule that was broken, a message key with its arguments
 */
public record ImportSummary(
        ImportId id,
        String fileName,
        long bytes,
        ImportState state,
        int step,
        int steps,
        Instant askedAt,
        @Nullable Instant endedAt,
        String title,
        @Nullable String course,
        int proposals,
        @Nullable String failure,
        List<String> arguments) {

    /** As the sentence of the failure takes them: figures are numbers again. */
    public Object[] spoken() {
        return arguments.stream()
                .map(one -> one.matches("-?\\d{1,18}") ? (Object) Long.valueOf(one) : one)
                .toArray();
    }
}
