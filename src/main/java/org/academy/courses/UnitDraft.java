package org.academy.courses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.academy.media.MediaItem;
import org.academy.people.PersonSummary;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** A unit of the version in preparation, as its authors edit it in one language. */
public record UnitDraft(
        CourseId course,
        UnitId unit,
        LanguageTag language,
        String title,
        String slug,
        int minutes,
        List<String> sources,
        @Nullable LocalDate reviewBy,
        long revision,
        boolean editable,
        List<Block> blocks) {

    /**
     * {@code revision} is the base an edit must name; {@code original} is the content in the course's first language,
     * for translators; {@code media} the picture or file, if it has one.
     */
    public record Block(
            BlockId id,
            long revision,
            BlockContent content,
            @Nullable BlockContent original,
            @Nullable MediaItem media,
            @Nullable PersonSummary changedBy,
            @Nullable Instant changedAt,
            int openConflicts) {}
}
