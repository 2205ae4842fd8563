package org.academy.courses.cartridge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a question of a quiz asks for. */
enum ItemKind {
    SINGLE,
    MULTIPLE,
    ORDER,
    SHORT,
    ESSAY,
    UPLOAD,

    /** Nothing: it only says something. */
    TEXT,

    /** What we have no question for. */
    OTHER;

    /** What nobody marks may have any number of answers. */
    private static final Set<ItemKind> UNANSWERED = Set.of(ESSAY, TEXT, UPLOAD);

    /** The names that formats and vendors give them. */
    private static final Map<String, ItemKind> KINDS = Map.ofEntries(
            Map.entry("cc.multiple_choice", SINGLE),
            Map.entry("multiple_choice_question", SINGLE),
            Map.entry("multiple choice", SINGLE),
            Map.entry("cc.true_false", SINGLE),
            Map.entry("true_false_question", SINGLE),
            Map.entry("true/false", SINGLE),
            Map.entry("either/or", SINGLE),
            Map.entry("opinion scale", SINGLE),
            Map.entry("cc.multiple_response", MULTIPLE),
            Map.entry("multiple_answers_question", MULTIPLE),
            Map.entry("multiple answer", MULTIPLE),
            Map.entry("cc.fib", SHORT),
            Map.entry("cc.pattern_match", SHORT),
            Map.entry("short_answer_question", SHORT),
            Map.entry("numerical_question", SHORT),
            Map.entry("fill in the blank", SHORT),
            Map.entry("numeric", SHORT),
            Map.entry("cc.essay", ESSAY),
            Map.entry("essay_question", ESSAY),
            Map.entry("essay", ESSAY),
            Map.entry("short response", ESSAY),
            Map.entry("text_only_question", TEXT),
            Map.entry("file_upload_question", UPLOAD),
            Map.entry("file upload", UPLOAD),
            Map.entry("ordering", ORDER),
            Map.entry("matching_question", OTHER),
            Map.entry("multiple_dropdowns_question", OTHER),
            Map.entry("calculated_question", OTHER),
            Map.entry("calculated", OTHER),
            Map.entry("matching", OTHER),
            Map.entry("hot spot", OTHER),
            Map.entry("jumbled sentence", OTHER));

    /** Its kind by the name it goes by, or else by its form. */
    static ItemKind of(Xml item, List<Xml> responses, Scoring scoring) {
        var named = QuizField.entry(item, "cc_profile")
                .or(() -> QuizField.entry(item, "question_type"))
                .or(() -> QuizField.entry(item, "bbmd_questiontype"))
                .or(() -> QuizField.entry(item, "qmd_itemtype"))
                .or(() -> item.all("bbmd_questiontype").map(Xml::text).findFirst())
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.v\\dp\\d$", ""))
                .map(KINDS::get);
        if (named.isPresent() && (responses.size() == 1 || UNANSWERED.contains(named.get()))) {
            return named.get();
        }
        return responses.size() > 1 ? OTHER : byForm(responses, scoring);
    }

    private static ItemKind byForm(List<Xml> responses, Scoring scoring) {
        if (responses.isEmpty()) {
            return TEXT;
        }
        var response = responses.getFirst();
        return switch (response.name().toLowerCase(Locale.ROOT)) {
            case "response_lid" -> response.all("render_choice").findAny().isEmpty() ? OTHER : byCardinality(response);
            case "response_str", "response_num" -> scoring.accepted().isEmpty() ? ESSAY : SHORT;
            default -> OTHER;
        };
    }

    private static ItemKind byCardinality(Xml response) {
        var cardinality = Optional.ofNullable(response.attribute("rcardinality"))
                .orElse("Single")
                .toLowerCase(Locale.ROOT);
        return switch (cardinality) {
            case "multiple" -> MULTIPLE;
            case "ordered" -> ORDER;
            default -> SINGLE;
        };
    }
}
