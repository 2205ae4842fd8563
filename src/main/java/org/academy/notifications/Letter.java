package org.academy.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a letter says in one language. The same words make its text and its HTML. */
record Letter(String subject, List<Piece> pieces) {

    sealed interface Piece {}

    record Paragraph(String text) implements Piece {}

    /** Short answers to what one asks first: when, where. */
    record Facts(List<Fact> facts) implements Piece {}

    record Fact(String label, String value) {}

    /** What it was and what it is, side by side. */
    record Changes(List<Change> changes) implements Piece {}

    record Change(String label, String before, String after) {}

    /** The next step; {@code main} if it is the one most take. */
    record Link(String label, String address, boolean main) implements Piece {}

    /** Each part between empty lines is a paragraph. */
    static Stream<Piece> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .filter(one -> !one.isBlank())
                .map(Paragraph::new);
    }

    @SafeVarargs
    static Letter of(String subject, Stream<? extends Piece>... pieces) {
        return new Letter(subject, Stream.of(pieces).<Piece>flatMap(one -> one).toList());
    }
}
