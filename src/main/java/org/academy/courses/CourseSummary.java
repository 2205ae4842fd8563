package org.academy.courses;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.academy.institutions.InstitutionSummary;
import org.academy.shared.LanguageTag;

/** What a list shows of a published course. {@code bytes} is what a learner downloads for all units in the language. */
public record CourseSummary(
        CourseId course,
        String slug,
        int version,
        LanguageTag language,
        String title,
        String summary,
        List<String> owners,
        Topic topic,
        Level level,
        Set<Profession> professions,
        Set<LanguageTag> languages,
        int units,
        int minutes,
        long bytes,
        Instant publishedAt) {

    static CourseSummary of(CoursePage page) {
        return new CourseSummary(
                page.course(),
                page.slug(),
                page.version(),
                page.language(),
                page.words().title(),
                page.words().summary(),
                page.owners().stream().map(InstitutionSummary::name).toList(),
                page.facts().topic(),
                page.facts().level(),
                page.facts().professions(),
                page.languages(),
                page.units().size(),
                page.minutes(),
                page.bytes(),
                page.publishedAt());
    }
}
