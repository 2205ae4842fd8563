package org.academy.courses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.academy.institutions.InstitutionSummary;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** A published version of a course, in one language. {@code language} is the one asked for, or the nearest there is. */
public record CoursePage(
        CourseId course,
        String slug,
        int version,
        Instant publishedAt,
        boolean withdrawn,
        LanguageTag language,
        Set<LanguageTag> languages,
        CourseWords words,
        CourseFacts facts,
        List<InstitutionSummary> owners,
        List<Contributor> contributors,
        List<Signature> signedBy,
        List<Section> sections,
        int minutes,
        long bytes,
        List<BlockId> questionIds,
        @Nullable LocalDate reviewBy) {

    public record Section(SectionId id, String title, List<Unit> units) {}

    /** {@code bytes} is what the unit weighs in this language, media included. */
    public record Unit(UnitId id, String slug, String title, int minutes, long bytes, int questions) {}

    public record Contributor(
            String name, CourseRole role, @Nullable String institution) {}

    /** Who signed the version off for an owner. */
    public record Signature(String name, String institution, Instant at) {}

    public List<Unit> units() {
        return sections.stream().flatMap(section -> section.units().stream()).toList();
    }

    /** The same of a course that is no longer offered. */
    CoursePage asWithdrawn() {
        return new CoursePage(
                course,
                slug,
                version,
                publishedAt,
                true,
                language,
                languages,
                words,
                facts,
                owners,
                contributors,
                signedBy,
                sections,
                minutes,
                bytes,
                questionIds,
                reviewBy);
    }

    public int questions() {
        return questionIds.size();
    }

    /** Questions that must be right for the course to be completed. */
    public int neededRight() {
        return (questions() * facts.passMark() + 99) / 100;
    }
}
