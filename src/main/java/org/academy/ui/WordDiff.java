package org.academy.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What differs between two texts, word by word, in any script. */
final class WordDiff {

    /** Whether a piece stands in both texts, only in the new one, or only in the old one. */
    enum Kind {
        SAME("span"),
        ADDED("ins"),
        REMOVED("del");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        String tag() {
            return tag;
        }
    }

    record Piece(Kind kind, String text) {}

    private WordDiff() {}

    static List<Piece> between(String before, String after, Locale locale) {
        var old = words(before, locale);
        var now = words(after, locale);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(pieces, Kind.SAME, old.subList(at, start));
            if (delta.getType() != DeltaType.INSERT) {
                add(pieces, Kind.REMOVED, delta.getSource().getLines());
            }
            if (delta.getType() != DeltaType.DELETE) {
                add(pieces, Kind.ADDED, delta.getTarget().getLines());
            }
            at = start + delta.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(at, old.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    /** Words, and what stands between them; Chinese has words without spaces. */
    private static List<String> words(String text, Locale locale) {
        var words = new ArrayList<String>();
        var breaks = BreakIterator.getWordInstance(locale);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }
}
