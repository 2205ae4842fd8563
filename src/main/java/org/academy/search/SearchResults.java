package org.academy.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param total how many there are on all pages
 * @param facets the values by which the results can be narrowed, most frequent first; what is chosen in a facet does
 *     not narrow the counts of that facet
 * @param shownFor the text that was searched instead, where a word was unknown and a likely one was near
 */
public record SearchResults(
        long total, List<Hit> hits, Map<Facet, List<FacetCount>> facets, Optional<String> shownFor) {

    /** A value of a facet and how many results have it. */
    public record FacetCount(String value, long count) {}

    public List<FacetCount> counts(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}
