package org.academy.meetings;

import java.util.Locale;

/** How one person takes part. */
public enum Way {
    ON_SITE,
    ONLINE;

    /** As it stands in an address, in the index and in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
