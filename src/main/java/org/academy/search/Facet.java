package org.academy.search;

import java.util.Locale;

/** A side from which results can be narrowed. */
public enum Facet {
    KIND,
    LANGUAGE,
    TOPIC;

    /** As it stands in an address, in the index and in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
