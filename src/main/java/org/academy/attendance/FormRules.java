package org.academy.attendance;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.attendance.RegistrationForm.Question;
import org.academy.attendance.RegistrationForm.Type;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.academy.shared.Rules;
import org.jspecify.annotations.Nullable;

/** What a form may ask, and what may be answered to it. */
final class FormRules {

    static final String YES = "yes";
    static final String NO = "no";

    private static final int MOST_QUESTIONS = 60;
    private static final int MOST_CHOICES = 200;
    private static final int LABEL = 500;
    private static final int CONSENT = 4000;
    private static final int SHORT = 200;
    private static final int LONG = 4000;
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(java.util.Locale.getISOCountries()));

    private FormRules() {}

    /** @throws RuleViolated at {@code questions.<number>} (counted from 0) */
    static void check(RegistrationForm form) {
        if (form.questions().size() > MOST_QUESTIONS) {
            throw new RuleViolated("attendance.rule.too-many-questions", MOST_QUESTIONS);
        }
        var rules = new Rules();
        var earlier = new HashMap<String, Question>();
        for (int i = 0; i < form.questions().size(); i++) {
            var question = form.questions().get(i);
            var field = "questions." + i;
            rules.check(() -> check(question, earlier, field));
            earlier.put(question.id(), question);
        }
        rules.hold();
    }

    private static void check(Question question, Map<String, Question> earlier, String field) {
        if (!question.id().matches("[A-Za-z0-9_-]{1,40}") || earlier.containsKey(question.id())) {
            throw RuleViolated.at(field, "attendance.rule.question-id");
        }
        int most = question.type() == Type.CONSENT ? CONSENT : LABEL;
        if (question.labels().isEmpty()
                || question.labels().values().stream().anyMatch(label -> label.isBlank() || label.length() > most)
                || question.hints().values().stream().anyMatch(hint -> hint.length() > LABEL)) {
            throw RuleViolated.at(field, "attendance.rule.question-label", most);
        }
        if (question.type() == Type.CHOICE || question.type() == Type.CHOICES) {
            checkChoices(question, field);
        }
        var condition = question.condition();
        if (condition != null && !possible(earlier.get(condition.question()), condition.value())) {
            throw RuleViolated.at(field, "attendance.rule.question-condition");
        }
    }

    private static void checkChoices(Question question, String field) {
        var values = new HashSet<String>();
        boolean good = question.choices().stream()
                .allMatch(choice -> !choice.value().isBlank()
                        && choice.value().length() <= SHORT
                        && values.add(choice.value())
                        && !choice.labels().isEmpty()
                        && choice.labels().values().stream()
                                .noneMatch(label -> label.isBlank() || label.length() > LABEL));
        if (!good || values.isEmpty() || values.size() > MOST_CHOICES) {
            throw RuleViolated.at(field, "attendance.rule.question-choices");
        }
    }

    private static boolean possible(@Nullable Question question, String value) {
        return question != null
                && switch (question.type()) {
                    case CHOICE, CHOICES ->
                        question.choices().stream()
                                .anyMatch(choice -> choice.value().equals(value));
                    case YES_NO -> value.equals(YES) || value.equals(NO);
                    case CONSENT -> value.equals(YES);
                    case COUNTRY -> COUNTRIES.contains(value);
                    case TEXT, LONG_TEXT -> !value.isBlank();
                };
    }

    /**
     * What was answered to the questions that are asked. Answers to questions that are asked no more stay as they were.
     *
     * @param before what was answered earlier: a consent to the same words keeps its time
     * @param whole whether what is required must be there
     * @throws RuleViolated at {@code answers.<question>}
     */
    static Map<String, Given> read(
            RegistrationForm form,
            Map<String, List<String>> answers,
            Map<String, Given> before,
            LanguageTag language,
            boolean whole,
            Instant now) {
        var given = new LinkedHashMap<>(before);
        form.questions().forEach(question -> given.remove(question.id()));
        var rules = new Rules();
        for (var question : form.questions()) {
            rules.check(() -> {
                if (asked(question, given)) {
                    var values = values(question, answers.getOrDefault(question.id(), List.of()));
                    if (!values.isEmpty()) {
                        given.put(question.id(), answer(question, values, before, language, now));
                    } else if (whole && question.required()) {
                        throw at(
                                question,
                                question.type() == Type.CONSENT
                                        ? "attendance.rule.consent-needed"
                                        : "attendance.rule.answer-needed");
                    }
                }
            });
        }
        rules.hold();
        return given;
    }

    private static boolean asked(Question question, Map<String, Given> given) {
        var condition = question.condition();
        if (condition == null) {
            return true;
        }
        var answer = given.get(condition.question());
        return answer != null && answer.values().contains(condition.value());
    }

    private static List<String> values(Question question, List<String> raw) {
        var values = raw.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (question.type() == Type.CONSENT && values.equals(List.of(NO))) {
            return List.of();
        }
        if (values.size() > 1 && question.type() != Type.CHOICES) {
            throw at(question, "attendance.rule.answer-choice");
        }
        for (var value : values) {
            if (!fits(question, value)) {
                throw switch (question.type()) {
                    case TEXT -> RuleViolated.at(field(question), "attendance.rule.too-long", SHORT);
                    case LONG_TEXT -> RuleViolated.at(field(question), "attendance.rule.too-long", LONG);
                    default -> at(question, "attendance.rule.answer-choice");
                };
            }
        }
        return values;
    }

    private static boolean fits(Question question, String value) {
        return switch (question.type()) {
            case TEXT -> value.length() <= SHORT;
            case LONG_TEXT -> value.length() <= LONG;
            default -> possible(question, value);
        };
    }

    private static Given answer(
            Question question, List<String> values, Map<String, Given> before, LanguageTag language, Instant now) {
        if (question.type() != Type.CONSENT) {
            return new Given(values, null, null);
        }
        var words = question.labels()
                .getOrDefault(language, question.labels().values().iterator().next());
        var earlier = before.get(question.id());
        return earlier != null && question.labels().containsValue(earlier.agreedTo())
                ? earlier
                : new Given(values, words, now);
    }

    private static RuleViolated at(Question question, String rule) {
        return RuleViolated.at(field(question), rule);
    }

    private static String field(Question question) {
        return "answers." + question.id();
    }
}
