package org.academy.assessments;

import java.util.Locale;

/** How a question is answered. */
public enum QuestionType {
    /** One of several. */
    SINGLE,
    /** All that apply, and no other. */
    MULTIPLE,
    /** All, in the right order. */
    ORDER,
    /** A word or a few, typed. */
    SHORT;

    /** As it stands in a page and in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
