package org.academy.meetings;

import java.util.Locale;

/** What sort of gathering it is. */
public enum MeetingKind {
    WORKSHOP,
    SEMINAR,
    TRAINING,
    CONFERENCE,
    EXHIBITION;

    /** As it stands in an address, in the index and in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
