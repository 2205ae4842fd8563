package org.academy.site;

import java.util.List;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a public page shows besides the page itself.
 *
 * @param theme {@code light}, {@code dark}, or null to follow the device
 * @param visitor the signed-in person's name
 * @param canonical the address of the page in this language
 * @param neutral the address that chooses the language by the reader
 */
public record SitePage(
        LanguageTag language,
        @Nullable String theme,
        boolean lowData,
        @Nullable String visitor,
        String canonical,
        String neutral,
        List<LanguageLink> languages,
        List<ChoiceLink> themes,
        String dataLink) {

    /** The page in another language. {@code twin} is absolute, for search engines. */
    public record LanguageLink(LanguageTag language, String link, String twin, boolean current) {}

    public record ChoiceLink(String value, String link, boolean current) {}
}
