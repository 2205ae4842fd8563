package org.academy.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.academy.search.SearchQuery;
import org.academy.shared.LanguageTag;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * A reader's text, word by word. A word the index does not know is taken for the beginning of one, if it is the last,
 * or else for a slip of the finger; a word it knows is taken as it stands.
 */
record Wording(List<Sought> words, Optional<String> shownFor) {

    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_SLIP = 4;
    private static final int SHORTEST_BEGINNING = 2;

    /** One word: as it was written, and what it stands for if the index does not know it. */
    record Sought(String text, List<Vocabulary.Known> meant) {

        boolean known() {
            return meant.isEmpty();
        }
    }

    static Wording of(SearchQuery query, IndexReader reader) throws IOException {
        var text = query.text();
        var cut = words(text);
        var vocabulary = new Vocabulary(reader);
        var sought = new ArrayList<Sought>();
        var seen = new LinkedHashSet<String>();
        var shown = new StringBuilder();
        var copied = 0;
        for (int i = 0; i < cut.size() && seen.size() < MOST_WORDS; i++) {
            var word = cut.get(i);
            var folded = Words.fold(word.text());
            if (!seen.add(folded)) {
                continue;
            }
            if (query.verbatim() || isKnown(word.text(), folded, vocabulary, reader)) {
                sought.add(new Sought(word.text(), List.of()));
                continue;
            }
            var last = i == cut.size() - 1 && word.end() == text.length();
            var meant = last && length(folded) >= SHORTEST_BEGINNING
                    ? vocabulary.continuing(folded)
                    : List.<Vocabulary.Known>of();
            if (meant.isEmpty() && length(folded) >= SHORTEST_SLIP) {
                meant = vocabulary.near(folded, query.language());
                if (!meant.isEmpty()) {
                    shown.append(text, copied, word.start())
                            .append(meant.getFirst().surface());
                    copied = word.end();
                }
            }
            sought.add(new Sought(word.text(), meant));
        }
        return new Wording(
                List.copyOf(sought),
                shown.isEmpty()
                        ? Optional.empty()
                        : Optional.of(shown.append(text, copied, text.length()).toString()));
    }

    /** Words as they are written, but Chinese in whole runs: where its words begin is for its analyser to say. */
    private static List<Words.Word> words(String text) {
        var words = new ArrayList<Words.Word>();
        for (var word : Words.cut(Analysis.SURFACE, text)) {
            var before = words.isEmpty() ? null : words.getLast();
            if (before != null
                    && before.end() == word.start()
                    && Words.hasHan(word.text())
                    && Words.hasHan(before.text())) {
                words.removeLast();
                words.add(new Words.Word(before.text() + word.text(), before.start(), word.end()));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean isKnown(String word, String folded, Vocabulary vocabulary, IndexReader reader)
            throws IOException {
        if (Words.hasHan(word) || vocabulary.knows(folded)) {
            return true;
        }
        for (var language : LanguageTag.values()) {
            if (language == LanguageTag.ZH) {
                continue;
            }
            var terms = Words.terms(Analysis.of(language), word);
            if (terms.isEmpty()) {
                return true; // too common to be looked for
            }
            for (var position : terms) {
                for (var term : position) {
                    if (reader.docFreq(new Term(Blocks.body(language), term)) > 0
                            || reader.docFreq(new Term(Blocks.title(language), term)) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
