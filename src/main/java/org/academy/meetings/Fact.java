package org.academy.meetings;

import java.util.Locale;

/** What of a meeting can change, as those concerned are told and as two organisers compare. */
public enum Fact {
    WORDS,
    KIND,
    TOPIC,
    MODE,
    WHEN,
    VENUE,
    LINK,
    PLACES,
    LANGUAGES,
    REGISTRATION,
    FUNDERS,
    PROGRAMME,
    ORGANISERS,
    MATERIALS;

    /** As it stands in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
