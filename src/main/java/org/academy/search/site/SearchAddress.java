package org.academy.search.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.academy.search.Days;
import org.academy.search.Facet;
import org.academy.search.SearchQuery;

/** The address of a page of results, and of those one step away from it. */
record SearchAddress(String text, Map<Facet, Set<String>> chosen, Days days, boolean verbatim) {

    static SearchAddress of(SearchQuery query) {
        return new SearchAddress(query.text(), query.chosen(), query.days(), query.verbatim());
    }

    /** With this value chosen, or no longer chosen; from its first page. */
    String toggled(Facet facet, String value) {
        var other = new EnumMap<Facet, Set<String>>(Facet.class);
        other.putAll(chosen);
        var values = new LinkedHashSet<>(other.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        other.put(facet, values);
        return new SearchAddress(text, other, days, verbatim).page(1);
    }

    String without(Days fewer) {
        return new SearchAddress(text, chosen, fewer, verbatim).page(1);
    }

    String withoutChoices() {
        return new SearchAddress(text, Map.of(), Days.ANY, verbatim).page(1);
    }

    String takenAsWritten() {
        return new SearchAddress(text, chosen, days, true).page(1);
    }

    String page(int page) {
        var parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        if (!text.isEmpty()) {
            parameters.add("q=" + encoded(text));
        }
        for (var facet : Facet.values()) {
            for (var value : chosen.getOrDefault(facet, Set.of())) {
                parameters.add(facet.code() + "=" + encoded(value));
            }
        }
        if (days.from() != null) {
            parameters.add("from=" + days.from());
        }
        if (days.to() != null) {
            parameters.add("to=" + days.to());
        }
        if (verbatim) {
            parameters.add("verbatim=true");
        }
        if (page > 1) {
            parameters.add("page=" + page);
        }
        return "/search" + parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
