package org.academy.assessments;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What of a question is the same in every language: its type, its options by name, and which of them are right (for
 * {@link QuestionType#ORDER} all of them, in the right order; for {@link QuestionType#SHORT} none).
 */
public record QuestionKey(QuestionType type, List<String> options, List<String> right) {

    /** Fewest options a learner can choose between. */
    private static final int CHOICE = 2;

    public QuestionKey {
        options = List.copyOf(new LinkedHashSet<>(options));
        right = List.copyOf(new LinkedHashSet<>(right));
    }

    /** The same with only what its type can have: a half-made question of an author is still a question. */
    public QuestionKey tidied() {
        if (type == QuestionType.SHORT) {
            return new QuestionKey(type, List.of(), List.of());
        }
        var known = right.stream().filter(options::contains).toList();
        if (type == QuestionType.ORDER) {
            return new QuestionKey(type, options, known.size() == options.size() ? known : options);
        }
        return new QuestionKey(
                type,
                options,
                type == QuestionType.SINGLE ? known.stream().limit(1).toList() : known);
    }

    /** Whether it can be answered and marked at all. */
    public boolean complete() {
        return switch (type) {
            case SHORT -> true;
            case SINGLE -> options.size() >= CHOICE && right.size() == 1 && options.containsAll(right);
            case MULTIPLE -> options.size() >= CHOICE && !right.isEmpty() && options.containsAll(right);
            case ORDER -> options.size() >= CHOICE && new HashSet<>(options).equals(new HashSet<>(right));
        };
    }
}
