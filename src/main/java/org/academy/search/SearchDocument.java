package org.academy.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found, with all it says in each of its languages: one thing, one document, however many
 * languages it speaks.
 *
 * @param id names it for ever
 * @param version grows with every change; the index keeps the highest it has seen
 * @param at when it came to be, for "newest first"
 * @param happening when it takes place; null if it always is
 * @param values by which it can be chosen, besides kind and language
 * @param languages those it is offered in
 * @param keywords further words that find it in any language: its country, its people
 */
public record SearchDocument(
        String id,
        long version,
        Kind kind,
        String slug,
        Instant at,
        @Nullable Happening happening,
        Map<Facet, Set<String>> values,
        Set<LanguageTag> languages,
        String keywords,
        List<Variant> variants) {

    /** What it says in one language. {@code byline} is shown, not searched. */
    public record Variant(
            LanguageTag language,
            String title,
            String summary,
            String text,
            String byline,
            int minutes,
            long bytes,
            List<Part> parts) {}

    /** A piece with an address of its own, such as a unit; {@code number} counts from 1. */
    public record Part(String slug, int number, String title, String text) {}
}
