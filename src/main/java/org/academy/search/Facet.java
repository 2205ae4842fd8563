package org.academy.search;

import java.util.Locale;

/**
 * A side from which results can be narrowed. {@code MODE} is on site, online or hybrid; {@code REGION} one of the World
 * Health Organization, {@code PLACE} a country (ISO 3166-1 alpha-2).
 */
public enum Facet {
    KIND,
    LANGUAGE,
    TOPIC,
    MODE,
    REGION,
    PLACE;

    /** As it stands in an address, in the index and in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
