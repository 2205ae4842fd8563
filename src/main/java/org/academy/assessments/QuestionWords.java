package org.academy.assessments;

import java.util.List;
import java.util.Map;

/** What of a question is said in a language; {@code accept} are the answers that count for a short question. */
public record QuestionWords(String prompt, Map<String, String> options, List<String> accept, String explanation) {}
