package org.academy.assessments;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;

/** Whether an answer is right. Pure; the same rules run in {@code frontend/learn/academy-unit.js} without a line. */
public final class Marking {

    /** The tatweel: it lengthens a word for the eye and means nothing. */
    private static final int ARABIC_STRETCH = 0x0640;

    private Marking() {}

    public static boolean right(QuestionKey key, QuestionWords words, Answer answer) {
        return switch (key.type()) {
            case SINGLE -> answer.chosen().size() == 1 && key.right().equals(answer.chosen());
            case MULTIPLE ->
                !key.right().isEmpty()
                        && new HashSet<>(key.right()).equals(new HashSet<>(answer.chosen()))
                        && answer.chosen().size() == key.right().size();
            case ORDER -> !key.right().isEmpty() && key.right().equals(answer.chosen());
            case SHORT -> accepts(words, answer.text());
        };
    }

    private static boolean accepts(QuestionWords words, String typed) {
        var said = normalised(typed);
        return !said.isEmpty()
                && words.accept().stream().map(Marking::normalised).anyMatch(said::equals);
    }

    /**
     * A typed answer as it is compared: compatibility forms taken apart, without marks, case and punctuation, Western
     * digits, one space between words.
     */
    public static String normalised(String typed) {
        var apart = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var said = new StringBuilder(apart.length());
        apart.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                said.append(Character.digit(point, 10));
            } else if (point == ARABIC_STRETCH) {
                return;
            } else if (Character.isLetter(point) || isNumber(point)) {
                said.appendCodePoint(point);
            } else if (!isMark(point) && !said.isEmpty() && said.charAt(said.length() - 1) != ' ') {
                said.append(' ');
            }
        });
        return said.toString().strip();
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isNumber(int point) {
        return switch (Character.getType(point)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
