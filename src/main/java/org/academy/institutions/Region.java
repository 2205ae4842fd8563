package org.academy.institutions;

import java.util.Locale;
import java.util.Optional;

/** The six regions of the World Health Organization. */
public enum Region {
    AFR,
    AMR,
    SEAR,
    EUR,
    EMR,
    WPR;

    /**
     * The region to which a country belongs; empty for those that are in none.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public static Optional<Region> ofCountry(String country) {
        return Optional.ofNullable(WhoRegions.OF_COUNTRY.get(country));
    }

    /** As it stands in an address and in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
