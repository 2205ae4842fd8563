package org.academy.assessments;

/** How a question is answered. */
public enum QuestionType {
    /** One of several. */
    SINGLE,
    /** All that apply, and no other. */
    MULTIPLE,
    /** All, in the right order. */
    ORDER,
    /** A word or a few, typed. */
    SHORT
}
