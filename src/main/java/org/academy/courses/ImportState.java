package org.academy.courses;

import java.util.Locale;

/** How far a file from elsewhere is on its way in. */
public enum ImportState {
    WAITING,
    READING,
    WRITING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /** As it stands in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
