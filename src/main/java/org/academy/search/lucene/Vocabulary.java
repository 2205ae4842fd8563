package org.academy.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.academy.shared.LanguageTag;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * Every word the index holds: as it is compared, its language, as it is written. Says whether a word is known, how a
 * begun one goes on, and what a misspelt one may have been.
 */
final class Vocabulary {

    private static final char SEPARATOR = '\u0000';
    private static final int MOST = 8;
    private static final int MOST_READ = 2_000;

    private final IndexReader reader;

    Vocabulary(IndexReader reader) {
        this.reader = reader;
    }

    /** A word of the index, in how many documents it stands. */
    record Known(String folded, LanguageTag language, String surface, int documents) {}

    static String entry(String folded, LanguageTag language, String surface) {
        return folded + SEPARATOR + language.tag() + SEPARATOR + surface;
    }

    boolean knows(String folded) throws IOException {
        var start = new BytesRef(folded + SEPARATOR);
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Blocks.WORD);
            if (terms != null) {
                var entries = terms.iterator();
                if (entries.seekCeil(start) != TermsEnum.SeekStatus.END
                        && StringHelper.startsWith(entries.term(), start)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The words that begin like this, most frequent first. */
    List<Known> continuing(String folded) throws IOException {
        return best(
                beginningWith(folded), Comparator.comparingInt(Known::documents).reversed());
    }

    /** The words that are one slip away: a letter too many, too few, another one, or two changed about. */
    List<Known> near(String folded, LanguageTag preferred) throws IOException {
        var slip = new LevenshteinAutomata(folded, true).toAutomaton(1);
        if (slip == null) {
            return List.of();
        }
        var entries = new CompiledAutomaton(Operations.determinize(
                Operations.concatenate(List.of(slip, Automata.makeChar(SEPARATOR), Automata.makeAnyString())), 20_000));
        var found = new HashMap<String, Integer>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Blocks.WORD);
            if (terms != null) {
                var matching = terms.intersect(entries, null);
                while (found.size() < MOST_READ && matching.next() != null) {
                    found.merge(matching.term().utf8ToString(), matching.docFreq(), Integer::sum);
                }
            }
        }
        return best(
                found,
                Comparator.comparing((Known known) -> known.language() != preferred)
                        .thenComparing(Comparator.comparingInt(Known::documents).reversed()));
    }

    private Map<String, Integer> beginningWith(String prefix) throws IOException {
        var start = new BytesRef(prefix);
        var found = new HashMap<String, Integer>();
        for (var leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Blocks.WORD);
            if (terms == null) {
                continue;
            }
            var matching = terms.iterator();
            if (matching.seekCeil(start) == TermsEnum.SeekStatus.END) {
                continue;
            }
            var term = matching.term();
            while (term != null && found.size() < MOST_READ && StringHelper.startsWith(term, start)) {
                found.merge(term.utf8ToString(), matching.docFreq(), Integer::sum);
                term = matching.next();
            }
        }
        return found;
    }

    private static List<Known> best(Map<String, Integer> found, Comparator<Known> order) {
        var known = new ArrayList<Known>();
        found.forEach((entry, documents) -> read(entry, documents).ifPresent(known::add));
        known.sort(order.thenComparing(Known::folded).thenComparing(Known::surface));
        return known.size() <= MOST ? known : known.subList(0, MOST);
    }

    private static Optional<Known> read(String entry, int documents) {
        var fields = entry.split(String.valueOf(SEPARATOR), 3);
        return fields.length < 3
                ? Optional.empty()
                : LanguageTag.of(fields[1]).map(language -> new Known(fields[0], language, fields[2], documents));
    }
}
