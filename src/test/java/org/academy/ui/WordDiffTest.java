package org.academy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.academy.ui.WordDiff.Kind;
import org.academy.ui.WordDiff.Piece;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void saysWhichWordsWereAddedAndWhichRemoved() {
        assertThat(WordDiff.between("Use soap, then water.", "Use warm, then water.", Locale.ENGLISH))
                .containsExactly(
                        new Piece(Kind.SAME, "Use "),
                        new Piece(Kind.REMOVED, "soap"),
                        new Piece(Kind.ADDED, "warm"),
                        new Piece(Kind.SAME, ", then water."));
    }

    @Test
    void findsWordsInAScriptWithoutSpaces() {
        assertThat(WordDiff.between("我们洗手", "我们经常洗手", Locale.CHINESE))
                .containsExactly(new Piece(Kind.SAME, "我们"), new Piece(Kind.ADDED, "经常"), new Piece(Kind.SAME, "洗手"));
    }

    @Test
    void losesNothingOfEitherText() {
        var before = "One two\nthree four";
        var after = "Zero one three\nfive";
        var pieces = WordDiff.between(before, after, Locale.ENGLISH);

        assertThat(pieces.stream()
                        .filter(piece -> piece.kind() != Kind.ADDED)
                        .map(Piece::text)
                        .reduce("", String::concat))
                .isEqualTo(before);
        assertThat(pieces.stream()
                        .filter(piece -> piece.kind() != Kind.REMOVED)
                        .map(Piece::text)
                        .reduce("", String::concat))
                .isEqualTo(after);
    }
}
