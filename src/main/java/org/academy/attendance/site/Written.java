package org.academy.attendance.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.attendance.OwnRegistration;
import org.academy.attendance.RegistrationForm;
import org.academy.meetings.Way;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote into a registration form, as it came.
 *
 * @param zone IANA name, if the browser or an earlier page knew it; may be empty
 * @param nonce what this one form is known by; empty where the page was the same for everyone
 * @param answers by question id
 * @param asked the questions that the person saw
 */
record Written(
        String name,
        String email,
        @Nullable Way way,
        String institution,
        String code,
        String zone,
        String nonce,
        Map<String, List<String>> answers,
        Set<String> asked) {

    static final String ANSWER = "q-";
    private static final int LONGEST = 4_000;

    static Written nothing() {
        return new Written("", "", null, "", "", "", "", Map.of(), Set.of());
    }

    /** What stands in the form for somebody we know. */
    static Written by(String name, @Nullable String email) {
        return new Written(name, email == null ? "" : email, null, "", "", "", "", Map.of(), Set.of());
    }

    static Written of(OwnRegistration own, String institution) {
        return new Written(
                own.name(),
                own.email(),
                own.way(),
                institution,
                "",
                own.zone(),
                "",
                own.answers(),
                own.answers().keySet());
    }

    static Written of(HttpServletRequest request) {
        var answers = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((field, values) -> {
            if (field.startsWith(ANSWER)) {
                answers.put(
                        field.substring(ANSWER.length()),
                        Arrays.stream(values)
                                .map(Written::bounded)
                                .filter(value -> !value.isEmpty())
                                .toList());
            }
        });
        var asked = request.getParameterValues("asked");
        return new Written(
                field(request, "name"),
                field(request, "email"),
                way(field(request, "way")),
                field(request, "institution"),
                field(request, "code"),
                field(request, "zone"),
                field(request, "nonce"),
                answers,
                asked == null ? Set.of() : Set.copyOf(Arrays.asList(asked)));
    }

    Written named(String nonce) {
        return new Written(name, email, way, institution, code, zone, nonce, answers, asked);
    }

    Written by(Way chosen) {
        return new Written(name, email, chosen, institution, code, zone, nonce, answers, asked);
    }

    /** What is answered to the questions that are asked now; the others count for nothing. */
    Map<String, List<String>> due(RegistrationForm form) {
        var due = new LinkedHashMap<String, List<String>>();
        for (var question : form.questions()) {
            var condition = question.condition();
            if (condition == null
                    || due.getOrDefault(condition.question(), List.of()).contains(condition.value())) {
                due.put(question.id(), answers.getOrDefault(question.id(), List.of()));
            }
        }
        return due;
    }

    /** Whether an answer brought a question that the person has not seen yet. */
    boolean asksForMore(RegistrationForm form) {
        var due = due(form);
        return form.questions().stream()
                .filter(question -> question.condition() != null && due.containsKey(question.id()))
                .anyMatch(question -> !asked.contains(question.id())
                        && due.getOrDefault(question.id(), List.of()).isEmpty());
    }

    static @Nullable Way way(String code) {
        return Arrays.stream(Way.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static String field(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : bounded(value);
    }

    private static String bounded(String value) {
        var text = value.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
