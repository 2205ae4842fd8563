package org.academy.enrolments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a journal entry; {@code reason} is a localised sentence, for refused ones. */
public record JournalResult(
        long seq, Outcome outcome, @Nullable String reason) {

    public enum Outcome {
        ACCEPTED,
        KNOWN,
        REFUSED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
