package org.academy.assessments;

import java.util.List;

/**
 * What of a question is the same in every language: its type, its options by name, and which of them are right (for
 * {@link QuestionType#ORDER} all of them, in the right order; for {@link QuestionType#SHORT} none).
 */
public record QuestionKey(QuestionType type, List<String> options, List<String> right) {}
