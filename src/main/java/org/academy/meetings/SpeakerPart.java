package org.academy.meetings;

import java.util.Locale;

/** What somebody does in a session. */
public enum SpeakerPart {
    SPEAKER,
    CHAIR,
    FACILITATOR,
    INTERPRETER;

    /** As it stands in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
