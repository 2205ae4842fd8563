package org.academy.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.academy.search.Kind;
import org.academy.search.SearchQuery;
import org.academy.search.Suggestion;
import org.academy.shared.LanguageTag;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** Titles that have words beginning as the reader began: in the reader's language first, whole things before parts. */
final class Suggesting {

    private static final Sort BEST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Blocks.KIND_ORDER, SortField.Type.INT),
            new SortField(Blocks.AT, SortField.Type.LONG, true));
    private static final int MOST_WORDS = 8;

    private final IndexSearcher searcher;

    Suggesting(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    List<Suggestion> suggest(String prefix, LanguageTag reader, int limit) throws IOException {
        var begun = Words.simplified(SearchQuery.clean(prefix));
        var words = Words.cut(Analysis.PLAIN, begun).stream()
                .map(word -> cut(word.text()))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        var suggestions = new ArrayList<Suggestion>();
        if (words.isEmpty() || limit < 1) {
            return suggestions;
        }
        var seen = new HashSet<String>();
        suggest(words, begun, reader, limit, suggestions, seen);
        for (var language : LanguageTag.values()) {
            if (language != reader && suggestions.size() < limit) {
                suggest(words, begun, language, limit, suggestions, seen);
            }
        }
        return suggestions;
    }

    private void suggest(
            List<String> words,
            String begun,
            LanguageTag language,
            int limit,
            List<Suggestion> suggestions,
            Set<String> seen)
            throws IOException {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            query.add(new TermQuery(new Term(Blocks.beginnings(language), word)), BooleanClause.Occur.FILTER);
        }
        query.add(constant(Blocks.starts(language), Blocks.name(begun), 2), BooleanClause.Occur.SHOULD);
        query.add(constant(Blocks.TYPE, Blocks.WHOLE, 1), BooleanClause.Occur.SHOULD);
        for (var entry : searcher.search(query.build(), limit * 2, BEST).scoreDocs) {
            var document = searcher.storedFields()
                    .document(
                            entry.doc,
                            Set.of(
                                    Blocks.KIND,
                                    Blocks.SLUG,
                                    Blocks.PART,
                                    Blocks.title(language),
                                    Blocks.partTitle(language)));
            var part = document.get(Blocks.PART);
            var text = Reading.text(document, part == null ? Blocks.title(language) : Blocks.partTitle(language));
            var kind = Kind.of(Reading.text(document, Blocks.KIND)).orElseThrow();
            var slug = Reading.text(document, Blocks.SLUG);
            if (suggestions.size() < limit
                    && seen.add(kind + " " + slug + " " + Objects.requireNonNullElse(part, ""))) {
                suggestions.add(new Suggestion(text, kind, slug, part, language));
            }
        }
    }

    private static Query constant(String field, String text, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, text))), score);
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= Analysis.LONGEST_BEGINNING
                ? word
                : word.substring(0, word.offsetByCodePoints(0, Analysis.LONGEST_BEGINNING));
    }
}
