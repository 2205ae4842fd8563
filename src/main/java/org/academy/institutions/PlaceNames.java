package org.academy.institutions;

import java.util.Locale;

/** Names of countries and languages, as a reader writes them. */
public final class PlaceNames {

    private PlaceNames() {}

    /** @param code ISO 3166-1 alpha-2 */
    public static String name(String code, Locale reader) {
        return Locale.of("", code).getDisplayCountry(reader);
    }

    /** @param tag BCP 47 */
    public static String language(String tag, Locale reader) {
        return Locale.forLanguageTag(tag).getDisplayName(reader);
    }
}
