package org.academy.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.academy.search.Days;
import org.academy.search.Facet;
import org.academy.search.Found;
import org.academy.search.Happening;
import org.academy.search.Hit;
import org.academy.search.Marked;
import org.academy.search.SearchLinks;
import org.academy.search.SearchQuery;
import org.academy.search.SearchResults.FacetCount;
import org.academy.search.Searching;
import org.academy.search.Suggestion;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding and suggesting, for programs. */
@RestController
class SearchResource {

    private static final String PAGE = "[1-9][0-9]{0,8}";
    private static final String SIZE = "[1-9][0-9]?|100";
    private static final String DATE = "|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    private final Searching searching;

    SearchResource(Searching searching) {
        this.searching = searching;
    }

    /** {@code highlights} are HTML whose only element is {@code mark}. */
    record Item(
            String kind,
            String slug,
            String title,
            String summary,
            String language,
            String url,
            List<String> highlights,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Unit> units,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Happening when,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> mode) {

        static Item of(Hit hit) {
            return new Item(
                    hit.kind().code(),
                    hit.slug(),
                    hit.title().text(),
                    hit.summary().text(),
                    hit.language().tag(),
                    SearchLinks.to(hit.kind(), hit.slug()),
                    hit.highlights().stream().map(Marked::html).toList(),
                    hit.parts().stream()
                            .map(part -> new Unit(
                                    part.slug(),
                                    part.number(),
                                    part.title().text(),
                                    SearchLinks.to(hit.kind(), hit.slug(), part.slug())))
                            .toList(),
                    hit.happening(),
                    hit.modes());
        }
    }

    /** A unit of a course in which the words stand. */
    record Unit(String slug, int number, String title, String url) {}

    record Results(
            long total,
            int page,
            List<Item> items,
            Map<String, List<FacetCount>> facets,
            List<String> suggestions,
            long tookMillis,
            String engine) {

        static Results of(SearchQuery query, Found found) {
            var facets = new LinkedHashMap<String, List<FacetCount>>();
            for (var facet : Facet.values()) {
                facets.put(facet.code(), found.results().counts(facet));
            }
            return new Results(
                    found.results().total(),
                    query.page(),
                    found.results().hits().stream().map(Item::of).toList(),
                    facets,
                    found.results().shownFor().stream().toList(),
                    found.tookMillis(),
                    found.engine());
        }
    }

    record Suggestions(List<SuggestedTitle> suggestions) {}

    record SuggestedTitle(String text, String kind, String url) {

        static SuggestedTitle of(Suggestion suggestion) {
            return new SuggestedTitle(
                    suggestion.text(),
                    suggestion.kind().code(),
                    SearchLinks.to(suggestion.kind(), suggestion.slug(), suggestion.part()));
        }
    }

    @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
    Results search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<String> language,
            @RequestParam(defaultValue = "") List<String> topic,
            @RequestParam(defaultValue = "") List<String> mode,
            @RequestParam(defaultValue = "") List<String> region,
            @RequestParam(defaultValue = "") List<String> place,
            @RequestParam(defaultValue = "") @Pattern(regexp = DATE, message = "{search.rule.date}") String from,
            @RequestParam(defaultValue = "") @Pattern(regexp = DATE, message = "{search.rule.date}") String to,
            @RequestParam(defaultValue = "1") @Pattern(regexp = PAGE, message = "{search.rule.page}") String page,
            @RequestParam(defaultValue = "20") @Pattern(regexp = SIZE, message = "{search.rule.size}") String size,
            @RequestParam(defaultValue = "false") boolean verbatim,
            Locale locale) {
        var query = new SearchQuery(
                q,
                LanguageTag.of(locale),
                chosen(Map.of(
                        Facet.KIND, kind,
                        Facet.LANGUAGE, language,
                        Facet.TOPIC, topic,
                        Facet.MODE, mode,
                        Facet.REGION, region,
                        Facet.PLACE, place)),
                Days.of(from, to),
                Integer.parseInt(page),
                Integer.parseInt(size),
                verbatim);
        return Results.of(query, searching.search(query));
    }

    @GetMapping(path = "/api/v1/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
    Suggestions suggest(@RequestParam(defaultValue = "") String q, Locale locale) {
        return new Suggestions(searching.suggest(q, LanguageTag.of(locale)).stream()
                .map(SuggestedTitle::of)
                .toList());
    }

    private static Map<Facet, Set<String>> chosen(Map<Facet, List<String>> parameters) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        parameters.forEach((facet, values) -> {
            var given = new LinkedHashSet<>(values);
            given.remove("");
            if (!given.isEmpty()) {
                chosen.put(facet, given);
            }
        });
        return chosen;
    }
}
