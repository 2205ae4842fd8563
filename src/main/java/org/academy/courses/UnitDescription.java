package org.academy.courses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a unit says of itself: its title in one language, its facts in all. */
public record UnitDescription(
        String title,
        int minutes,
        List<String> sources,
        @Nullable LocalDate reviewBy) {

    /** This, brought together with what stands now; both began from the base. */
    UnitDescription joined(Joining joining, UnitDescription base, UnitDescription stands) {
        return new UnitDescription(
                joining.join("title", base.title, title, stands.title),
                joining.join("minutes", base.minutes, minutes, stands.minutes),
                joining.join("sources", base.sources, sources, stands.sources),
                joining.join(
                                "reviewBy",
                                Optional.ofNullable(base.reviewBy),
                                Optional.ofNullable(reviewBy),
                                Optional.ofNullable(stands.reviewBy))
                        .orElse(null));
    }
}
