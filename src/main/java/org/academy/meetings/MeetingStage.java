package org.academy.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a meeting stands. What the clock decides is not stored: registration opens and closes, a meeting runs and is
 * over by itself.
 */
public enum MeetingStage {
    DRAFT,
    SIGNED_OFF,
    PUBLISHED,
    REGISTRATION_OPEN,
    REGISTRATION_CLOSED,
    RUNNING,
    FINISHED,
    ARCHIVED,
    CANCELLED;

    private static final Duration UNTIL_ARCHIVED = Duration.ofDays(365);

    /** What decides: what was stored, and the moments. */
    record Moments(
            boolean owed,
            @Nullable Instant publishedAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant opens,
            @Nullable Instant closes,
            Instant begins,
            Instant ends) {

        MeetingStage at(Instant now) {
            if (cancelledAt != null) {
                return CANCELLED;
            }
            if (publishedAt == null) {
                return owed ? DRAFT : SIGNED_OFF;
            }
            if (!now.isBefore(ends)) {
                return now.isBefore(ends.plus(UNTIL_ARCHIVED)) ? FINISHED : ARCHIVED;
            }
            if (!now.isBefore(begins)) {
                return RUNNING;
            }
            if (closes != null && !now.isBefore(closes)) {
                return REGISTRATION_CLOSED;
            }
            return opens == null || !now.isBefore(opens) ? REGISTRATION_OPEN : PUBLISHED;
        }
    }

    /** As it stands in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
