package org.academy.search;

import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** A title that goes on as the reader began; {@code part} is the piece whose title it is, if not the whole's. */
public record Suggestion(
        String text, Kind kind, String slug, @Nullable String part, LanguageTag language) {}
