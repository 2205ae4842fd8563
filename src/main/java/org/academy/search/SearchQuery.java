package org.academy.search;

import java.util.Map;
import java.util.Set;
import org.academy.shared.LanguageTag;

/**
 * What a reader wants to find. Nothing in the text is syntax.
 *
 * @param language the reader's: wins where a thing was found in several
 * @param chosen values by which the results are narrowed; several of one facet widen, several facets narrow
 * @param days the window in which it takes place
 * @param page counted from 1
 * @param verbatim take the text as it is written, without looking for what may have been meant
 */
public record SearchQuery(
        String text,
        LanguageTag language,
        Map<Facet, Set<String>> chosen,
        Days days,
        int page,
        int size,
        boolean verbatim) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LARGEST_SIZE = 100;
    private static final int LONGEST_TEXT = 400;

    public SearchQuery {
        text = clean(text);
        chosen = Map.copyOf(chosen);
        page = Math.max(page, 1);
        size = Math.clamp(size, 1, LARGEST_SIZE);
    }

    public static SearchQuery of(String text, LanguageTag language) {
        return new SearchQuery(text, language, Map.of(), Days.ANY, 1, DEFAULT_SIZE, false);
    }

    /** Whether only things that take place are wanted: they come soonest first. */
    public boolean forWhatTakesPlace() {
        var kinds = chosen(Facet.KIND);
        return !days.any()
                || !kinds.isEmpty()
                        && kinds.stream()
                                .allMatch(kind ->
                                        Kind.of(kind).filter(Kind::takesPlace).isPresent());
    }

    public Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** A text that any engine can read: no control characters, no half characters, not endless. */
    public static String clean(String text) {
        var cleaned = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_TEXT)
                .map(character -> Character.isISOControl(character)
                                || Character.getType(character) == Character.SURROGATE
                                || !Character.isDefined(character)
                        ? ' '
                        : character)
                .forEach(cleaned::appendCodePoint);
        return cleaned.toString().strip();
    }
}
