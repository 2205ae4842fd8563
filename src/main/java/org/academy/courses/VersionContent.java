package org.academy.courses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.academy.institutions.InstitutionSummary;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was published as a version, in all its languages, and the hashes of its pages: what the owners
 * signed.
 *
 * @param media the content hash of each picture and file
 * @param pages the content hash of each page, by its address within the version
 */
record VersionContent(
        UUID course,
        String slug,
        int number,
        Instant publishedAt,
        LanguageTag original,
        Set<LanguageTag> languages,
        CourseFacts facts,
        List<InstitutionSummary> owners,
        List<CoursePage.Contributor> contributors,
        List<CoursePage.Signature> signedBy,
        Map<LanguageTag, CourseWords> words,
        List<Section> sections,
        Map<String, String> media,
        Map<String, String> pages) {

    record Section(UUID id, Map<LanguageTag, String> titles, List<Unit> units) {}

    record Unit(
            UUID id,
            String slug,
            int minutes,
            List<String> sources,
            @Nullable LocalDate reviewBy,
            Map<LanguageTag, String> titles,
            List<Block> blocks) {}

    record Block(UUID id, Map<LanguageTag, BlockContent> content) {}

    static String pageOf(LanguageTag language) {
        return language.tag();
    }

    static String pageOf(LanguageTag language, UUID unit) {
        return language.tag() + "/" + unit;
    }
}
