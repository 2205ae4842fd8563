package org.academy.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.academy.search.SearchQuery;
import org.academy.shared.LanguageTag;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * A reader's text as queries: one for each language in which the words may stand, and one over words of any, unstemmed.
 * Every word has its term in every query, so nothing fuzzy is left to search or to mark.
 *
 * @param terms of each word, in each language
 * @param perLanguage over whole documents
 */
record Asking(
        Map<LanguageTag, List<List<String>>> terms, Reach reach, Map<LanguageTag, Query> perLanguage, Query whole) {

    private static final float OWN_LANGUAGE = 1.3f;
    private static final float ANY_LANGUAGE = 0.4f;
    private static final float TIE = 0.05f;
    private static final float WHOLE_TITLE = 12f;
    private static final float TITLE = 5f;
    private static final float SUMMARY = 2.5f;
    private static final float HEADS = 2f;
    private static final float BODY = 1f;
    private static final int LONGEST_PHRASE = 8;
    private static final int MOST_POSITIONS = 16;

    /** How far to reach for the words. Further costs more, so it is only done where nearer finds nothing. */
    enum Reach {
        /** In one language, or in names: both of two words, and of more all but every fourth. */
        NEAR,
        /** As many, in whatever languages, common words too. */
        ACROSS,
        /** Half of the words, anywhere. */
        FAR;

        private int needed(int words) {
            return this == FAR ? (words + 1) / 2 : words - words / 4;
        }

        private Map<String, Float> plainFields() {
            return this == NEAR ? Map.of(Blocks.NAMES, 2f) : Map.of(Blocks.NAMES, 2f, Blocks.EVERYTHING, BODY);
        }
    }

    static Asking of(SearchQuery query, Wording wording, Reach reach, IndexSearcher searcher) throws IOException {
        var terms = new EnumMap<LanguageTag, List<List<String>>>(LanguageTag.class);
        var perLanguage = new EnumMap<LanguageTag, Query>(LanguageTag.class);
        for (var language : LanguageTag.values()) {
            var positions = positions(language, wording);
            terms.put(language, positions);
            var whole = inLanguage(positions, reach, searcher, wholeFields(language));
            if (whole != null) {
                perLanguage.put(language, whole);
            }
        }
        var any = anyLanguage(wording, reach);
        var choices = new ArrayList<Query>();
        perLanguage.forEach(
                (language, one) -> choices.add(language == query.language() ? new BoostQuery(one, OWN_LANGUAGE) : one));
        choices.add(new BoostQuery(any, ANY_LANGUAGE));
        var whole = new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(choices, TIE), BooleanClause.Occur.MUST)
                .add(
                        new BoostQuery(
                                new ConstantScoreQuery(new TermQuery(new Term(Blocks.NAME, Blocks.name(query.text())))),
                                WHOLE_TITLE),
                        BooleanClause.Occur.SHOULD)
                .build();
        return new Asking(terms, reach, perLanguage, whole);
    }

    /** The same words over the parts of documents; null if no part can have enough of them. */
    @Nullable
    Query inParts(LanguageTag language, IndexSearcher searcher) throws IOException {
        return inLanguage(terms.getOrDefault(language, List.of()), reach, searcher, partFields(language));
    }

    private static Map<String, Float> wholeFields(LanguageTag language) {
        var fields = new LinkedHashMap<String, Float>();
        fields.put(Blocks.title(language), TITLE);
        fields.put(Blocks.summary(language), SUMMARY);
        fields.put(Blocks.heads(language), HEADS);
        fields.put(Blocks.body(language), BODY);
        return fields;
    }

    private static Map<String, Float> partFields(LanguageTag language) {
        var fields = new LinkedHashMap<String, Float>();
        fields.put(Blocks.partTitle(language), TITLE);
        fields.put(Blocks.partText(language), BODY);
        return fields;
    }

    /** The terms of each word: several where a form may come from several words, none where it is too common. */
    private static List<List<String>> positions(LanguageTag language, Wording wording) {
        var positions = new ArrayList<List<String>>();
        var analyzer = Analysis.of(language);
        for (var word : wording.words()) {
            if (word.known()) {
                if (language != LanguageTag.ZH || isPlainLatin(word.text()) || Words.hasHan(word.text())) {
                    positions.addAll(Words.terms(analyzer, word.text()));
                } else {
                    positions.add(List.of());
                }
            } else {
                positions.add(word.meant().stream()
                        .filter(meant -> meant.language() == language)
                        .flatMap(meant -> Words.terms(analyzer, meant.surface()).stream())
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
            }
        }
        return positions.stream().distinct().limit(MOST_POSITIONS).toList();
    }

    private static boolean isPlainLatin(String word) {
        return word.chars().allMatch(character -> character < 128);
    }

    private static @Nullable Query inLanguage(
            List<List<String>> positions, Reach reach, IndexSearcher searcher, Map<String, Float> fields)
            throws IOException {
        var found = new ArrayList<Query>();
        for (var terms : positions) {
            var places = new ArrayList<Query>();
            for (var field : fields.entrySet()) {
                for (var text : terms) {
                    var term = new Term(field.getKey(), text);
                    // looked up here once, and never again where the query is weighed
                    var states = TermStates.build(searcher, term, true);
                    if (states.docFreq() > 0) {
                        places.add(new BoostQuery(new TermQuery(term, states), field.getValue()));
                    }
                }
            }
            if (!places.isEmpty()) {
                found.add(new DisjunctionMaxQuery(places, TIE));
            }
        }
        var needed = reach.needed(positions.size());
        if (positions.isEmpty() || found.size() < needed) {
            return null;
        }
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        found.forEach(one -> query.add(one, BooleanClause.Occur.SHOULD));
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (positions.size() > 1
                && positions.size() <= LONGEST_PHRASE
                && positions.stream().noneMatch(List::isEmpty)) {
            var phrase = new PhraseQuery.Builder().setSlop(2);
            var title = Objects.requireNonNull(fields.keySet().iterator().next());
            positions.forEach(terms -> phrase.add(new Term(title, terms.getFirst())));
            return new BooleanQuery.Builder()
                    .add(query.build(), BooleanClause.Occur.MUST)
                    .add(new BoostQuery(phrase.build(), TITLE), BooleanClause.Occur.SHOULD)
                    .build();
        }
        return query.build();
    }

    /** Names and places in any language; where that is not enough, all words, as they are written. */
    private static Query anyLanguage(Wording wording, Reach reach) {
        if (wording.words().isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        var query = new BooleanQuery.Builder()
                .setMinimumNumberShouldMatch(reach.needed(wording.words().size()));
        for (var word : wording.words()) {
            var texts = word.known()
                    ? List.of(word.text())
                    : word.meant().stream()
                            .map(Vocabulary.Known::surface)
                            .distinct()
                            .toList();
            var places = new ArrayList<Query>();
            for (var text : texts) {
                reach.plainFields()
                        .forEach((field, weight) -> places.add(new BoostQuery(together(field, text), weight)));
            }
            query.add(new DisjunctionMaxQuery(places, TIE), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    /** The characters of a Chinese run side by side; any other word is one term. */
    private static Query together(String field, String word) {
        var terms = Words.terms(Analysis.PLAIN, Words.simplified(word));
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst().getFirst()));
        }
        var phrase = new PhraseQuery.Builder();
        terms.stream().limit(LONGEST_PHRASE).forEach(term -> phrase.add(new Term(field, term.getFirst())));
        return phrase.build();
    }
}
