package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.academy.assessments.QuestionType;

/** What a QTI question says of its answers: which are right, and what is said to whom. */
final class Scoring {

    /**
     * One rule.
     *
     * @param points what it gives; 0 if it only says something
     * @param equal answers it asks for
     * @param containing parts of answers it asks for
     * @param range whether it asks for a number between two
     * @param other whether it holds for every answer
     */
    private record Condition(
            double points,
            boolean sets,
            List<String> equal,
            List<String> containing,
            boolean range,
            boolean other,
            List<String> says) {}

    private final List<Condition> conditions;

    Scoring(Xml item) {
        conditions = item.all("respcondition").map(Scoring::condition).toList();
    }

    private static Condition condition(Xml rule) {
        var equal = new ArrayList<String>();
        var containing = new ArrayList<String>();
        var flags = new boolean[2];
        rule.children("conditionvar").forEach(asked -> collect(asked, false, equal, containing, flags));
        var score = rule.children("setvar").toList();
        double points = score.stream().mapToDouble(Scoring::points).max().orElse(0);
        boolean named = Optional.ofNullable(rule.attribute("title")).orElse("").equalsIgnoreCase("correct");
        return new Condition(
                points == 0 && named ? 100 : points,
                score.stream().noneMatch(set -> "add".equalsIgnoreCase(set.attribute("action"))),
                equal,
                containing,
                flags[0],
                flags[1],
                rule.all("displayfeedback")
                        .map(said ->
                                Optional.ofNullable(said.attribute("linkrefid")).orElse(""))
                        .toList());
    }

    private static double points(Xml set) {
        var text = set.text().strip();
        try {
            return Math.max(0, Double.parseDouble(text));
        } catch (NumberFormatException word) {
            return text.toLowerCase(Locale.ROOT).endsWith(".max") ? 100 : 0;
        }
    }

    private static void collect(Xml node, boolean not, List<String> equal, List<String> containing, boolean[] flags) {
        for (var child : node.children()) {
            var name = child.name().toLowerCase(Locale.ROOT);
            if (name.equals("not")) {
                collect(child, !not, equal, containing, flags);
            } else if (name.equals("varequal") && !not) {
                equal.add(answer(child));
            } else if (name.equals("varsubset") && !not) {
                equal.addAll(List.of(answer(child).split("\\s*,\\s*")));
            } else if (name.equals("varsubstring") && !not) {
                containing.add(answer(child));
            } else if (name.startsWith("varg") || name.startsWith("varl")) {
                flags[0] = true;
            } else if (name.equals("other")) {
                flags[1] = true;
            } else if (!child.name().isEmpty()) {
                collect(child, not, equal, containing, flags);
            }
        }
    }

    private static String answer(Xml asked) {
        return "preserve".equals(asked.attribute("space"))
                ? asked.text()
                : asked.text().strip();
    }

    /**
     * The right options, by our names.
     *
     * @param names ours by theirs
     */
    List<String> right(QuestionType type, Map<String, String> names) {
        double best = conditions.stream().mapToDouble(Condition::points).max().orElse(0);
        if (best <= 0) {
            return List.of();
        }
        var right = new LinkedHashSet<String>();
        for (var one : conditions) {
            boolean counts = one.points() == best || type == QuestionType.MULTIPLE && one.points() > 0 && !one.sets();
            if (counts) {
                one.equal().stream().filter(names::containsKey).map(names::get).forEach(right::add);
            }
        }
        return type == QuestionType.SINGLE ? right.stream().limit(1).toList() : List.copyOf(right);
    }

    /** The answers that count, where one is typed. */
    List<String> accepted() {
        return conditions.stream()
                .filter(one -> one.points() > 0)
                .flatMap(one -> java.util.stream.Stream.concat(one.equal().stream(), one.containing().stream()))
                .filter(answer -> !answer.isEmpty())
                .distinct()
                .toList();
    }

    boolean hasPattern() {
        return conditions.stream()
                .anyMatch(one -> one.points() > 0 && !one.containing().isEmpty());
    }

    boolean hasRange() {
        return conditions.stream().anyMatch(one -> one.points() > 0 && one.range());
    }

    /** When a feedback is said: {@code right}, {@code wrong}, {@code general}, or our name of an option. */
    String occasion(String feedback, Map<String, String> names) {
        var name = feedback.toLowerCase(Locale.ROOT);
        if (name.startsWith("general_fb")) {
            return "general";
        }
        if (name.contains("incorrect") || name.contains("wrong")) {
            return "wrong";
        }
        if (name.startsWith("correct")) {
            return "right";
        }
        var option = names.get(feedback.replaceFirst("_fb$", ""));
        if (option != null) {
            return option;
        }
        for (var one : conditions) {
            if (one.says().contains(feedback)) {
                if (one.points() > 0) {
                    return "right";
                }
                if (one.equal().size() == 1 && names.containsKey(one.equal().getFirst())) {
                    return names.get(one.equal().getFirst());
                }
            }
        }
        return "general";
    }
}
