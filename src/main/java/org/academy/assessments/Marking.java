package org.academy.assessments;

/** Whether an answer is right. Pure; the same rules run in {@code frontend/learn/academy-unit.js} without a line. */
public final class Marking {

    private Marking() {}

    public static boolean right(QuestionKey key, QuestionWords words, Answer answer) {
        throw new UnsupportedOperationException();
    }
}
