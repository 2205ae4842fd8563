package org.academy.search;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionEntry;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionPage;
import org.academy.institutions.InstitutionQuery;
import org.academy.search.SearchDocument.Variant;
import org.academy.shared.LanguageTag;
import org.springframework.stereotype.Component;

/**
 * Listed institutions as documents to be found: by name, in every spelling, by what they say, and by where they are.
 */
@Component
class InstitutionDocuments {

    private final InstitutionDirectory directory;
    private final Clock clock;

    InstitutionDocuments(InstitutionDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Empty if it is not listed. */
    Stream<SearchDocument> of(InstitutionId institution) {
        // taken before reading: what is read later is newer
        var version = clock.millis();
        return directory.summaries(Set.of(institution)).values().stream()
                .map(summary -> document(version, directory.page(summary.slug())));
    }

    Stream<SearchDocument> everything() {
        var version = clock.millis();
        return Paging.all(page -> directory.entries(InstitutionQuery.any(), page))
                .map(institution -> document(version, institution));
    }

    private SearchDocument document(long version, InstitutionPage page) {
        var entry = page.entry();
        return new SearchDocument(
                "institution:" + page.id().value(),
                version,
                Kind.INSTITUTION,
                page.slug(),
                clock.instant(),
                null,
                Map.of(
                        Facet.TOPIC, new TreeSet<>(entry.strengths()),
                        Facet.REGION, Set.of(entry.region().code()),
                        Facet.PLACE, Set.of(entry.country())),
                languages(entry.languages()),
                keywords(entry),
                List.of(new Variant(
                        LanguageTag.EN,
                        entry.name(),
                        entry.summary(),
                        "",
                        entry.city() + ", " + country(entry, LanguageTag.EN),
                        0,
                        0,
                        List.of())));
    }

    private static Set<LanguageTag> languages(List<String> tags) {
        var languages = EnumSet.noneOf(LanguageTag.class);
        tags.forEach(tag -> LanguageTag.of(tag).ifPresent(languages::add));
        return languages;
    }

    /** Its own name, its place, and its country as each of our languages calls it. */
    private static String keywords(InstitutionEntry entry) {
        var words = new TreeSet<String>();
        words.add(entry.city());
        if (entry.nativeName() != null) {
            words.add(entry.nativeName());
        }
        Arrays.stream(LanguageTag.values())
                .map(language -> country(entry, language))
                .forEach(words::add);
        return String.join("\n", words);
    }

    private static String country(InstitutionEntry entry, LanguageTag language) {
        return Locale.of("", entry.country()).getDisplayCountry(language.locale());
    }
}
