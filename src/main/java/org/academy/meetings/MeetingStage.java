package org.academy.meetings;

import java.util.Locale;

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

    /** As it stands in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
