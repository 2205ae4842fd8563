package org.academy.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.PlaceNames;
import org.academy.institutions.Region;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingQuery;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.SpeakerEntry;
import org.academy.meetings.Venue;
import org.academy.search.SearchDocument.Variant;
import org.academy.shared.LanguageTag;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Published meetings as documents to be found: by their words, their programme, who speaks, and where they are. A
 * cancelled one is not to be found.
 */
@Component
class MeetingDocuments {

    /** Ends a sentence for those who look for one. */
    private static final String PARAGRAPH = "\u2029";

    private final MeetingCatalogue catalogue;

    MeetingDocuments(MeetingCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A meeting as it stands now: to be kept, or to be forgotten if {@code document} is missing. */
    record Current(String id, long version, @Nullable SearchDocument document) {}

    /** Empty if it was never published. */
    Stream<Current> of(MeetingId meeting) {
        return catalogue.page(meeting, LanguageTag.EN).stream().map(this::current);
    }

    Stream<SearchDocument> everything() {
        return Paging.all(page -> catalogue.find(MeetingQuery.after(Instant.EPOCH), LanguageTag.EN, page))
                .map(MeetingSummary::id)
                .flatMap(this::of)
                .flatMap(current -> Stream.ofNullable(current.document()));
    }

    private Current current(MeetingPage page) {
        var id = "meeting:" + page.id().value();
        var version = page.changedAt().toEpochMilli();
        return new Current(id, version, page.stage() == MeetingStage.CANCELLED ? null : document(id, version, page));
    }

    private static SearchDocument document(String id, long version, MeetingPage page) {
        var plan = page.plan();
        return new SearchDocument(
                id,
                version,
                Kind.of(plan.kind().code()).orElseThrow(),
                page.slug(),
                page.changedAt(),
                new Happening(
                        plan.when().begins(),
                        plan.when().ends(),
                        plan.when().zone().getId(),
                        plan.when().wholeDay()),
                values(page),
                languages(page),
                keywords(page),
                page.translations().stream()
                        .map(language -> variant(page, language))
                        .toList());
    }

    private static Map<Facet, Set<String>> values(MeetingPage page) {
        var values = new HashMap<Facet, Set<String>>();
        values.put(Facet.TOPIC, Set.of(page.plan().topic().code()));
        values.put(Facet.MODE, Set.of(page.plan().mode().code()));
        var venue = page.plan().venue();
        if (venue != null) {
            values.put(Facet.PLACE, Set.of(venue.country()));
            Region.ofCountry(venue.country()).ifPresent(region -> values.put(Facet.REGION, Set.of(region.code())));
        }
        return values;
    }

    /** Those that are spoken there or interpreted into. */
    private static Set<LanguageTag> languages(MeetingPage page) {
        var languages = EnumSet.noneOf(LanguageTag.class);
        languages.addAll(page.plan().languages());
        languages.addAll(page.plan().interpretation());
        return languages;
    }

    /** Its people, and its place and country as each of our languages calls it. */
    private static String keywords(MeetingPage page) {
        var words = new TreeSet<String>();
        page.organisers().stream().map(InstitutionSummary::name).forEach(words::add);
        page.speakers().stream().map(SpeakerEntry::name).forEach(words::add);
        var venue = page.plan().venue();
        if (venue != null) {
            words.add(venue.city());
            words.add(venue.name());
            Arrays.stream(LanguageTag.values())
                    .map(language -> PlaceNames.name(venue.country(), language.locale()))
                    .forEach(words::add);
        }
        return String.join(PARAGRAPH, words);
    }

    private static Variant variant(MeetingPage page, LanguageTag language) {
        var words = page.plan().words().getOrDefault(language, page.words());
        var text = new StringJoiner(PARAGRAPH);
        text.add(Jsoup.parseBodyFragment(words.description()).text());
        for (SessionEntry session : page.sessions()) {
            text.add(session.title());
            text.add(session.description());
        }
        page.speakers().stream().map(SpeakerEntry::affiliation).distinct().forEach(text::add);
        return new Variant(
                language, words.title(), words.summary(), text.toString(), byline(page, language), 0, 0, List.of());
    }

    private static String byline(MeetingPage page, LanguageTag language) {
        var hosts = page.organisers().stream().map(InstitutionSummary::name).collect(Collectors.joining(", "));
        var venue = page.plan().venue();
        return venue == null ? hosts : hosts + " · " + place(venue, language);
    }

    private static String place(Venue venue, LanguageTag language) {
        return venue.city() + ", " + PlaceNames.name(venue.country(), language.locale());
    }
}
