package org.academy.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.academy.search.Facet;
import org.academy.search.SearchResults.FacetCount;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * Keeps the best of what matches and has the chosen values, and counts every facet in the same pass: a match that lacks
 * only what was chosen in one facet still counts for that facet.
 */
final class Tally implements Collector {

    private final Map<Facet, Set<String>> chosen;
    private final TopFieldCollector best;
    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private long matching;
    private long total;

    Tally(Map<Facet, Set<String>> chosen, Sort sort, int most) {
        this.chosen = chosen;
        this.best = new TopFieldCollectorManager(sort, most, Integer.MAX_VALUE).newCollector();
        for (var facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
    }

    /** How many match, whatever was chosen. */
    long matching() {
        return matching;
    }

    /** How many match and have the chosen values. */
    long total() {
        return total;
    }

    TopDocs best() {
        return best.topDocs();
    }

    Map<Facet, List<FacetCount>> facets() {
        var facets = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        counts.forEach((facet, values) -> {
            var sorted = new ArrayList<FacetCount>();
            values.forEach((value, count) -> sorted.add(new FacetCount(value, count)));
            sorted.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
            facets.put(facet, sorted);
        });
        return facets;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        var sides = new Side[Facet.values().length];
        for (var facet : Facet.values()) {
            sides[facet.ordinal()] = new Side(facet, context);
        }
        var leaf = best.getLeafCollector(context);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) throws IOException {
                leaf.setScorer(scorer);
            }

            @Override
            public void collect(int document) throws IOException {
                matching++;
                Side missed = null;
                var misses = 0;
                for (var side : sides) {
                    if (!side.read(document)) {
                        misses++;
                        missed = side;
                    }
                }
                if (misses == 0) {
                    total++;
                    leaf.collect(document);
                    for (var side : sides) {
                        side.count();
                    }
                } else if (misses == 1) {
                    Objects.requireNonNull(missed).count();
                }
            }

            @Override
            public void finish() throws IOException {
                leaf.finish();
                for (var side : sides) {
                    side.report();
                }
            }
        };
    }

    /** One facet of one segment. */
    private final class Side {

        private final Facet facet;
        private final SortedSetDocValues values;
        private final boolean any;
        private final boolean[] wanted;
        private final int[] seen;
        private long[] here = new long[8];
        private int size;

        Side(Facet facet, LeafReaderContext context) throws IOException {
            this.facet = facet;
            values = DocValues.getSortedSet(context.reader(), facet.code());
            seen = new int[(int) values.getValueCount()];
            wanted = new boolean[seen.length];
            var wishes = chosen.getOrDefault(facet, Set.of());
            any = wishes.isEmpty();
            for (var wish : wishes) {
                var ordinal = values.lookupTerm(new BytesRef(wish));
                if (ordinal >= 0) {
                    wanted[(int) ordinal] = true;
                }
            }
        }

        /** Reads the document's values, and says whether one of them was chosen. */
        boolean read(int document) throws IOException {
            size = values.advanceExact(document) ? values.docValueCount() : 0;
            if (here.length < size) {
                here = new long[size * 2];
            }
            var has = any;
            for (int i = 0; i < size; i++) {
                here[i] = values.nextOrd();
                has |= wanted[(int) here[i]];
            }
            return has;
        }

        void count() {
            for (int i = 0; i < size; i++) {
                seen[(int) here[i]]++;
            }
        }

        void report() throws IOException {
            var facetCounts = Objects.requireNonNull(counts.get(facet));
            for (int ordinal = 0; ordinal < seen.length; ordinal++) {
                if (seen[ordinal] > 0) {
                    facetCounts.merge(values.lookupOrd(ordinal).utf8ToString(), (long) seen[ordinal], Long::sum);
                }
            }
        }
    }
}
