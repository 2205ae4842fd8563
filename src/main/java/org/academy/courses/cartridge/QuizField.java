package org.academy.courses.cartridge;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A setting of a quiz or of a question, by the name that its format or its vendor gave it. */
record QuizField(String label, String entry) {

    /** All that stand anywhere in it. */
    static Stream<QuizField> in(Xml frame) {
        return frame.all("qtimetadatafield")
                .map(field -> new QuizField(
                        field.child("fieldlabel")
                                .map(Xml::text)
                                .orElse("")
                                .strip()
                                .toLowerCase(Locale.ROOT),
                        field.child("fieldentry").map(Xml::text).orElse("").strip()));
    }

    /** What the first of this name says, if it says anything. */
    static Optional<String> entry(Xml frame, String label) {
        return in(frame)
                .filter(field -> field.label().equals(label))
                .map(QuizField::entry)
                .filter(entry -> !entry.isEmpty())
                .findFirst();
    }
}
