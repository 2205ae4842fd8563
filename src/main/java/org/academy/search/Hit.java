package org.academy.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A thing that was found, in the language in which it is shown: the reader's, or the one in which the words were found.
 *
 * @param modes how one can take part in it, if it takes place
 */
public record Hit(
        String id,
        Kind kind,
        String slug,
        LanguageTag language,
        Set<LanguageTag> languages,
        Set<String> topics,
        Set<String> modes,
        @Nullable Happening happening,
        Marked title,
        Marked summary,
        String byline,
        int minutes,
        long bytes,
        List<FoundPart> parts) {

    /** A piece of the thing in which the words stand too; {@code passage} is where. */
    public record FoundPart(String slug, int number, Marked title, Marked passage) {}

    /** The places where the words stand, best first, for those who show nothing else. */
    public List<Marked> highlights() {
        return Stream.concat(
                        Stream.of(title, summary),
                        parts.stream().flatMap(part -> Stream.of(part.title(), part.passage())))
                .filter(Marked::hasMark)
                .toList();
    }
}
