package org.academy.institutions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the directory. Empty text and nulls mean any.
 *
 * @param language a BCP 47 tag spoken in the institution
 * @param reader in whose language country names are typed
 */
public record InstitutionQuery(
        String text,
        @Nullable InstitutionKind kind,
        @Nullable Region region,
        @Nullable String country,
        @Nullable String language,
        Locale reader) {

    public static InstitutionQuery any() {
        return new InstitutionQuery("", null, null, null, null, Locale.ENGLISH);
    }
}
