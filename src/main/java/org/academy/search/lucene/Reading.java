package org.academy.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.search.Days;
import org.academy.search.Facet;
import org.academy.search.Happening;
import org.academy.search.Hit;
import org.academy.search.Kind;
import org.academy.search.Marked;
import org.academy.search.SearchQuery;
import org.academy.search.SearchResults;
import org.academy.shared.LanguageTag;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One look into the index as it is now. */
final class Reading {

    /** Nobody turns that many pages; what lies further is counted, not shown. */
    private static final int DEEPEST = 10_000;

    private static final int MOST_PARTS = 3;

    /** Behind every day that is to come. */
    private static final double LATER = 1e12;

    private static final Sort NEWEST = new Sort(
            new SortField(Blocks.KIND_ORDER, SortField.Type.INT), new SortField(Blocks.AT, SortField.Type.LONG, true));
    private static final Sort BEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Blocks.AT, SortField.Type.LONG, true));

    /** All that a hit may show, in any language: to unpack a kept document twice costs more than to read all this. */
    private static final Set<String> SHOWN = Arrays.stream(LanguageTag.values())
            .flatMap(language -> Stream.of(
                    Blocks.title(language),
                    Blocks.summary(language),
                    Blocks.byline(language),
                    Blocks.minutes(language),
                    Blocks.bytes(language)))
            .collect(Collectors.toCollection(() -> new HashSet<>(List.of(
                    Blocks.ID,
                    Blocks.KIND,
                    Blocks.SLUG,
                    Blocks.SPOKEN,
                    Blocks.LANGUAGE,
                    Blocks.STARTS,
                    Blocks.ENDS,
                    Blocks.ZONE,
                    Blocks.WHOLE_DAY,
                    Facet.TOPIC.code(),
                    Facet.MODE.code()))));

    private final IndexSearcher searcher;
    private final LocalDate today;
    private final Marker marker;

    Reading(IndexSearcher searcher, LocalDate today) {
        this.searcher = searcher;
        this.today = today;
        this.marker = new Marker(searcher);
    }

    SearchResults search(SearchQuery query) throws IOException {
        if (query.text().isEmpty()) {
            var sort = query.forWhatTakesPlace() ? soonest(query.days()) : NEWEST;
            var tally = tally(query, new TermQuery(new Term(Blocks.TYPE, Blocks.WHOLE)), sort);
            return results(query, tally, null, Optional.empty());
        }
        var reader = searcher.getIndexReader();
        var wording = Wording.of(query, reader);
        for (var reach : Asking.Reach.values()) {
            var asking = Asking.of(query, wording, reach, searcher);
            var tally = tally(query, asking.whole(), BEST);
            if (tally.matching() > 0 || reach == Asking.Reach.FAR) {
                return results(query, tally, asking, wording.shownFor());
            }
        }
        throw new IllegalStateException("The farthest reach answers");
    }

    private Tally tally(SearchQuery query, Query lucene, Sort sort) throws IOException {
        var wanted = (int) Math.min((long) query.page() * query.size(), DEEPEST);
        var tally = new Tally(
                query.chosen(),
                sort,
                Math.max(1, Math.min(wanted, searcher.getIndexReader().maxDoc())));
        return searcher.search(within(query.days(), lucene), new CollectorManager<Tally, Tally>() {
            @Override
            public Tally newCollector() {
                return tally;
            }

            @Override
            public Tally reduce(Collection<Tally> one) {
                return tally;
            }
        });
    }

    private static Query within(Days days, Query query) {
        if (days.any()) {
            return query;
        }
        var from = days.from();
        var to = days.to();
        return new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(
                        LongPoint.newRangeQuery(
                                Blocks.LAST_DAY, from == null ? Long.MIN_VALUE : from.toEpochDay(), Long.MAX_VALUE),
                        BooleanClause.Occur.FILTER)
                .add(
                        LongPoint.newRangeQuery(
                                Blocks.FIRST_DAY, Long.MIN_VALUE, to == null ? Long.MAX_VALUE : to.toEpochDay()),
                        BooleanClause.Occur.FILTER)
                .build();
    }

    /** What is to come by its day, then what was, the latest first; in a window that begins, simply by day. */
    private Sort soonest(Days days) {
        var from = days.from() == null ? today.toEpochDay() : Long.MIN_VALUE;
        var order = DoubleValuesSource.fromField(Blocks.LAST_DAY, day -> day >= from ? day : LATER - (double) day);
        return new Sort(order.getSortField(false), new SortField(Blocks.AT, SortField.Type.LONG, true));
    }

    private SearchResults results(SearchQuery query, Tally tally, @Nullable Asking asking, Optional<String> shownFor)
            throws IOException {
        var best = tally.best().scoreDocs;
        var from = (int) Math.min((long) (query.page() - 1) * query.size(), best.length);
        var page = Arrays.asList(best).subList(from, Math.min(from + query.size(), best.length));
        return new SearchResults(
                tally.total(), page.isEmpty() ? List.of() : hits(query, page, asking), tally.facets(), shownFor);
    }

    private List<Hit> hits(SearchQuery query, List<ScoreDoc> page, @Nullable Asking asking) throws IOException {
        var documents = new ArrayList<Shown>();
        var matched = asking == null ? Map.<LanguageTag, Map<Integer, Float>>of() : matched(page, asking);
        var stored = searcher.storedFields();
        for (var entry : page) {
            var document = stored.document(entry.doc, SHOWN);
            documents.add(new Shown(entry.doc, document, language(query, entry.doc, document, matched)));
        }
        var parts = asking == null ? Map.<String, List<Hit.FoundPart>>of() : parts(asking, documents);
        var hits = new ArrayList<Hit>();
        for (var shown : documents) {
            hits.add(hit(shown, asking, parts));
        }
        return hits;
    }

    /** A document of the page, in the language in which it is shown. */
    private record Shown(int number, Document document, LanguageTag language) {

        String id() {
            return Objects.requireNonNull(document.get(Blocks.ID));
        }
    }

    /** How well each document of the page matches in each language. */
    private Map<LanguageTag, Map<Integer, Float>> matched(List<ScoreDoc> page, Asking asking) throws IOException {
        var numbers = page.stream().mapToInt(entry -> entry.doc).sorted().toArray();
        var matched = new HashMap<LanguageTag, Map<Integer, Float>>();
        for (var entry : asking.perLanguage().entrySet()) {
            var weight = searcher.createWeight(searcher.rewrite(entry.getValue()), ScoreMode.COMPLETE, 1);
            var scores = new HashMap<Integer, Float>();
            var next = 0;
            for (var leaf : searcher.getIndexReader().leaves()) {
                var end = leaf.docBase + leaf.reader().maxDoc();
                if (next == numbers.length || numbers[next] >= end) {
                    continue;
                }
                var scorer = weight.scorer(leaf);
                for (; next < numbers.length && numbers[next] < end; next++) {
                    var wanted = numbers[next] - leaf.docBase;
                    if (scorer != null
                            && (scorer.docID() >= wanted
                                            ? scorer.docID()
                                            : scorer.iterator().advance(wanted))
                                    == wanted) {
                        scores.put(numbers[next], scorer.score());
                    }
                }
            }
            matched.put(entry.getKey(), scores);
        }
        return matched;
    }

    /**
     * The reader's language if the words were found in it; else that in which they were found best; else the reader's,
     * or one that was chosen, or whichever there is.
     */
    private static LanguageTag language(
            SearchQuery query, int number, Document document, Map<LanguageTag, Map<Integer, Float>> matched) {
        var spoken = EnumSet.noneOf(LanguageTag.class);
        for (var tag : document.getValues(Blocks.LANGUAGE)) {
            LanguageTag.of(tag).ifPresent(spoken::add);
        }
        if (matched.getOrDefault(query.language(), Map.of()).containsKey(number)) {
            return query.language();
        }
        LanguageTag best = null;
        var highest = 0f;
        for (var entry : matched.entrySet()) {
            var score = entry.getValue().getOrDefault(number, 0f);
            if (score > highest) {
                highest = score;
                best = entry.getKey();
            }
        }
        if (best != null) {
            return best;
        }
        if (spoken.contains(query.language())) {
            return query.language();
        }
        return spoken.stream()
                .filter(language -> query.chosen(Facet.LANGUAGE).contains(language.tag()))
                .findFirst()
                .orElseGet(() -> spoken.iterator().next());
    }

    private Hit hit(Shown shown, @Nullable Asking asking, Map<String, List<Hit.FoundPart>> parts) throws IOException {
        var language = shown.language();
        var query = asking == null ? null : asking.perLanguage().get(language);
        var document = shown.document();
        return new Hit(
                shown.id(),
                Kind.of(text(document, Blocks.KIND)).orElseThrow(),
                text(document, Blocks.SLUG),
                language,
                languages(document),
                new LinkedHashSet<>(List.of(document.getValues(Facet.TOPIC.code()))),
                new LinkedHashSet<>(List.of(document.getValues(Facet.MODE.code()))),
                happening(document),
                marker.whole(Blocks.title(language), text(document, Blocks.title(language)), query, shown.number()),
                marker.whole(Blocks.summary(language), text(document, Blocks.summary(language)), query, shown.number()),
                text(document, Blocks.byline(language)),
                number(document, Blocks.minutes(language)).intValue(),
                number(document, Blocks.bytes(language)).longValue(),
                parts.getOrDefault(shown.id(), List.of()));
    }

    /**
     * The parts of the page's documents in which the words stand too, each in the language in which its whole is shown.
     */
    private Map<String, List<Hit.FoundPart>> parts(Asking asking, List<Shown> page) throws IOException {
        var found = new HashMap<String, List<Hit.FoundPart>>();
        var byLanguage = new HashMap<LanguageTag, Set<String>>();
        for (var shown : page) {
            byLanguage
                    .computeIfAbsent(shown.language(), language -> new HashSet<>())
                    .add(shown.id());
        }
        for (var entry : byLanguage.entrySet()) {
            var query = asking.inParts(entry.getKey(), searcher);
            if (query != null) {
                parts(entry.getKey(), query, entry.getValue(), found);
            }
        }
        return found;
    }

    private void parts(LanguageTag language, Query query, Set<String> owners, Map<String, List<Hit.FoundPart>> found)
            throws IOException {
        var ofOwners = new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(
                        new TermInSetQuery(
                                Blocks.ID, owners.stream().map(BytesRef::new).toList()),
                        BooleanClause.Occur.FILTER)
                .build();
        var stored = searcher.storedFields();
        var shown = Set.of(Blocks.PART, Blocks.NUMBER, Blocks.partTitle(language), Blocks.partText(language));
        for (var entry : searcher.search(ofOwners, owners.size() * 10).scoreDocs) {
            var owner = owner(entry.doc);
            var parts = found.computeIfAbsent(owner, one -> new ArrayList<>());
            if (parts.size() == MOST_PARTS) {
                continue;
            }
            var part = stored.document(entry.doc, shown);
            parts.add(new Hit.FoundPart(
                    text(part, Blocks.PART),
                    number(part, Blocks.NUMBER).intValue(),
                    marker.whole(Blocks.partTitle(language), text(part, Blocks.partTitle(language)), query, entry.doc),
                    parts.isEmpty()
                            ? marker.passage(
                                    Blocks.partText(language), text(part, Blocks.partText(language)), query, entry.doc)
                            : Marked.plain("")));
        }
    }

    private String owner(int number) throws IOException {
        for (var leaf : searcher.getIndexReader().leaves()) {
            if (number >= leaf.docBase && number < leaf.docBase + leaf.reader().maxDoc()) {
                var owners = Objects.requireNonNull(leaf.reader().getSortedDocValues(Blocks.OWNER));
                if (owners.advanceExact(number - leaf.docBase)) {
                    return owners.lookupOrd(owners.ordValue()).utf8ToString();
                }
            }
        }
        return "";
    }

    private static @Nullable Happening happening(Document document) {
        return document.getField(Blocks.STARTS) == null
                ? null
                : new Happening(
                        Instant.ofEpochMilli(number(document, Blocks.STARTS).longValue()),
                        Instant.ofEpochMilli(number(document, Blocks.ENDS).longValue()),
                        text(document, Blocks.ZONE),
                        Boolean.parseBoolean(text(document, Blocks.WHOLE_DAY)));
    }

    private static Set<LanguageTag> languages(Document document) {
        var languages = EnumSet.noneOf(LanguageTag.class);
        for (var tag : document.getValues(Blocks.SPOKEN)) {
            LanguageTag.of(tag).ifPresent(languages::add);
        }
        return languages;
    }

    static String text(Document document, String field) {
        return Objects.requireNonNullElse(document.get(field), "");
    }

    private static Number number(Document document, String field) {
        var stored = document.getField(field);
        return stored == null || stored.numericValue() == null ? 0 : stored.numericValue();
    }
}
