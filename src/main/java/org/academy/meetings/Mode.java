package org.academy.meetings;

import java.util.Locale;

/** How people can take part in a meeting. */
public enum Mode {
    ON_SITE,
    ONLINE,
    HYBRID;

    /** As it stands in an address, in the index and in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
