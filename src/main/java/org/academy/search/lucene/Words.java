package org.academy.search.lucene;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** What becomes of a text's words: cut, folded, and in Chinese written in the simplified form. */
final class Words {

    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';
    private static final char[] SIMPLIFIED = simplifiedForms();

    private Words() {}

    /** A word where it stands in the text. */
    record Word(String text, int start, int end) {}

    /** The words of a text as the analyser cuts them. */
    static List<Word> cut(Analyzer analyzer, String text) {
        var words = new ArrayList<Word>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** The terms of a text, position by position: several where a form may come from several words. */
    static List<List<String>> terms(Analyzer analyzer, String text) {
        var positions = new ArrayList<List<String>>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (positions.isEmpty() || step.getPositionIncrement() > 0) {
                    positions.add(new ArrayList<>());
                }
                positions.getLast().add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return positions;
    }

    /** A word without case, marks and variant letter forms: what two ways of typing it have in common. */
    static String fold(String word) {
        var folded = ICUFoldingFilter.NORMALIZER.normalize(word);
        var letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            var letter = folded.charAt(i);
            switch (letter) {
                case 'آ', 'أ', 'إ' -> letters.append('ا');
                case 'ى' -> letters.append('ي');
                case 'ة' -> letters.append('ه');
                case 'ـ' -> {}
                default -> letters.append(letter);
            }
        }
        return letters.toString();
    }

    static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Words::isHan);
    }

    /** The same text in simplified characters, character for character. */
    static String simplified(String text) {
        if (!hasHan(text)) {
            return text;
        }
        var characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = simplified(characters[i]);
        }
        return new String(characters);
    }

    static char simplified(char character) {
        return character >= FIRST_HAN && character <= LAST_HAN ? SIMPLIFIED[character - FIRST_HAN] : character;
    }

    private static char[] simplifiedForms() {
        var transliterator = Transliterator.getInstance("Traditional-Simplified");
        var forms = new char[LAST_HAN - FIRST_HAN + 1];
        for (int i = 0; i < forms.length; i++) {
            var traditional = String.valueOf((char) (FIRST_HAN + i));
            var simplified = transliterator.transliterate(traditional);
            forms[i] = simplified.length() == 1 ? simplified.charAt(0) : traditional.charAt(0);
        }
        return forms;
    }
}
