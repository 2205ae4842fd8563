package org.academy.assessments;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of a question is said in a language; {@code accept} are the answers that count for a short question. */
public record QuestionWords(String prompt, Map<String, String> options, List<String> accept, String explanation) {

    /** A question nobody put into words yet. */
    public static final QuestionWords NONE = new QuestionWords("", Map.of(), List.of(), "");

    public QuestionWords {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        accept = List.copyOf(accept);
    }

    /** Whether everything the key asks for is said: prompt, every option, an accepted answer, the explanation. */
    public boolean completeFor(QuestionKey key) {
        return !prompt.isBlank()
                && !explanation.isBlank()
                && key.options().stream()
                        .noneMatch(option -> options.getOrDefault(option, "").isBlank())
                && (key.type() != QuestionType.SHORT
                        || accept.stream()
                                .anyMatch(one -> !Marking.normalised(one).isEmpty()));
    }
}
