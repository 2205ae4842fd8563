package org.academy.institutions;

import java.util.Locale;

/** The six regions of the World Health Organization. */
public enum Region {
    AFR,
    AMR,
    SEAR,
    EUR,
    EMR,
    WPR;

    /** As it stands in an address and in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
