package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.jsoup.Jsoup;

/** Turns one item of a quiz into a question of ours, or into words. */
final class ItemReading {

    private static final int MOST_OPTIONS = 12;
    private static final int LONGEST_PROMPT = 3_900;
    private static final int LONGEST_OPTION = 1_000;
    private static final int MOST_ACCEPTED = 30;

    private final PageReading page;
    private final Wordings wordings;
    private final String resource;
    private final Xml item;
    private final Xml presentation;
    private final String ident;
    private final ItemKind kind;
    private final List<Xml> responses;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Part> shown = new ArrayList<>();
    private final Scoring scoring;

    /** @param idents those of the items before this one */
    ItemReading(PageReading page, Wordings wordings, String resource, Xml item, Set<String> idents) {
        this.page = page;
        this.wordings = wordings;
        this.resource = resource;
        this.item = item;
        this.presentation = item.child("presentation").orElseThrow();
        this.ident = ident(idents);
        this.responses = Stream.of("response_lid", "response_str", "response_num", "response_grp", "response_xy")
                .flatMap(presentation::all)
                .toList();
        this.scoring = new Scoring(item);
        this.kind = ItemKind.of(item, responses, scoring);
    }

    /** Canvas names a question after the one it was drawn from; that name stays. */
    private String ident(Set<String> idents) {
        var own = Optional.ofNullable(item.attribute("ident")).orElse("");
        var ident = QuizField.entry(item, "assessment_question_identifierref")
                .filter(one -> !idents.contains(one))
                .orElse(own);
        ident = ident.strip();
        ident = ident.length() > 100 ? ident.substring(0, 100) : ident;
        var unique = ident.isEmpty() ? "question" : ident;
        for (int number = 2; !idents.add(unique); number++) {
            unique = ident + "-" + number;
        }
        return unique;
    }

    void read(Stretches into) {
        switch (kind) {
            case SINGLE, MULTIPLE, ORDER -> choice(into);
            case SHORT -> typed(into);
            case ESSAY -> labelled("essay", into);
            case UPLOAD -> labelled("upload", into);
            case TEXT -> Said.in(presentation).parts(page).forEach(into::add);
            case OTHER -> rework(into);
        }
    }

    private void labelled(String code, Stretches into) {
        into.add(PromptReading.label(wordings, code));
        Said.in(presentation).parts(page).forEach(into::add);
    }

    private void choice(Stretches into) {
        var type = switch (kind) {
            case MULTIPLE -> QuestionType.MULTIPLE;
            case ORDER -> QuestionType.ORDER;
            default -> QuestionType.SINGLE;
        };
        responses.getFirst().all("response_label").forEach(this::option);
        if (options.size() > MOST_OPTIONS) {
            page.lost("too-many-options", title());
            reworked(into);
            return;
        }
        var right = scoring.right(type, names);
        if (right.isEmpty()) {
            page.lost("no-right-answer", title());
        }
        var key = new QuestionKey(type, List.copyOf(options.keySet()), right);
        ask(key, List.of(), into);
    }

    private void option(Xml label) {
        var own = Optional.ofNullable(label.attribute("ident")).orElse("").strip();
        var name = own.matches("[A-Za-z0-9_-]{1,40}") ? own : "o" + Integer.toHexString(own.hashCode());
        var unique = name;
        for (int number = 2; options.containsKey(unique); number++) {
            unique = name + "-" + number;
        }
        names.putIfAbsent(own, unique);
        options.put(unique, optionWords(Said.in(label)));
    }

    private String optionWords(Said said) {
        if (!said.html()) {
            return cut(said.text(), LONGEST_PROMPT);
        }
        var lines = new ArrayList<String>();
        for (var part : said.parts(page)) {
            if (part instanceof Part.Picture picture) {
                page.lost("option-image", title());
                shown.add(picture);
                lines.add(picture.alt().isEmpty() ? References.lastOf(picture.file()) : picture.alt());
            } else {
                lines.addAll(part.lines());
            }
        }
        return cut(String.join(" ", lines), LONGEST_OPTION);
    }

    private void typed(Stretches into) {
        var accepted = scoring.accepted();
        var response = responses.getFirst();
        if (accepted.isEmpty() && response.name().equalsIgnoreCase("response_lid")) {
            accepted = response.all("response_label")
                    .map(label -> String.join(" ", Said.in(label).lines(page)))
                    .toList();
        }
        if (accepted.isEmpty() && scoring.hasRange()) {
            page.lost("numeric-range", title());
            reworked(into);
            return;
        }
        if (scoring.hasRange()) {
            page.lost("numeric-range", title());
        }
        if (scoring.hasPattern()) {
            page.lost("pattern", title());
        }
        if (accepted.isEmpty()) {
            page.lost("no-right-answer", title());
        }
        ask(new QuestionKey(QuestionType.SHORT, List.of(), List.of()), accepted, into);
    }

    private void ask(QuestionKey key, List<String> accepted, Stretches into) {
        var prompt = prompt(Said.in(presentation));
        shown.forEach(into::add);
        var words = new QuestionWords(
                prompt,
                options,
                new ArrayList<>(new LinkedHashSet<>(accepted))
                        .stream().limit(MOST_ACCEPTED).toList(),
                cut(explanation(), LONGEST_PROMPT));
        into.add(new Piece.Ask(resource + "#q:" + ident, key, words));
    }

    /** A question is plain words; its pictures and tables stand before it. */
    private String prompt(Said said) {
        if (!said.html()) {
            return cut(said.text(), LONGEST_PROMPT);
        }
        var lines = new ArrayList<String>();
        var all = said.parts(page);
        var before = new ArrayList<Part>();
        for (var part : all) {
            boolean apart = part instanceof Part.Picture
                    || part instanceof Part.Foreign
                    || part instanceof Part.Stack stack && stack.tag().equals("table");
            if (apart) {
                before.add(part);
            } else {
                lines.addAll(part.lines());
            }
        }
        var prompt = String.join("\n", lines);
        if (prompt.length() > LONGEST_PROMPT) {
            shown.addAll(all);
            return cut(lines.getLast(), LONGEST_OPTION);
        }
        shown.addAll(before);
        return prompt.isBlank() && !before.isEmpty() ? title() : prompt;
    }

    private String title() {
        var title = Optional.ofNullable(item.attribute("title")).orElse("").strip();
        if (!title.isEmpty() && !title.equalsIgnoreCase("question")) {
            return title;
        }
        var text = Jsoup.parseBodyFragment(Said.in(presentation).text()).text();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private void rework(Stretches into) {
        page.lost("question-type", title());
        reworked(into);
    }

    /** The question and its answers as words, for an author to make something of. */
    private void reworked(Stretches into) {
        for (var part : Said.in(presentation).parts(page)) {
            into.add(part instanceof Part.Picture ? part : new Part.Foreign(part.html()));
        }
        for (var response : responses) {
            var html = new StringBuilder();
            var label = Said.in(response).plain();
            if (!label.isEmpty()) {
                html.append("<p><strong>").append(Welcome.escaped(label)).append("</strong></p>");
            }
            var items = response.all("response_label")
                    .map(option -> Said.in(option).plain())
                    .filter(text -> !text.isEmpty())
                    .map(text -> "<li>" + Welcome.escaped(text) + "</li>")
                    .toList();
            if (!items.isEmpty()) {
                html.append("<ul>").append(String.join("", items)).append("</ul>");
            }
            if (!html.isEmpty()) {
                into.add(new Part.Foreign(html.toString()));
            }
        }
    }

    private String explanation() {
        var general = new LinkedHashSet<String>();
        var right = new LinkedHashSet<String>();
        var wrong = new LinkedHashSet<String>();
        var each = new LinkedHashSet<String>();
        item.all("itemfeedback").forEach(feedback -> {
            var said = Said.in(feedback);
            var text = said.html() ? String.join("\n", said.lines(page)) : said.text();
            if (text.isBlank()) {
                return;
            }
            var name = Optional.ofNullable(feedback.attribute("ident")).orElse("");
            switch (scoring.occasion(name, names)) {
                case "right" -> right.add(text);
                case "wrong" -> wrong.add(text);
                case "general" -> general.add(text);
                case String option ->
                    each.add(wordings.text("feedback-option", options.getOrDefault(option, ""), text));
            }
        });
        var lines = new ArrayList<>(general);
        boolean alone = general.isEmpty() && wrong.isEmpty();
        right.forEach(text -> lines.add(alone ? text : wordings.text("feedback-right", text)));
        lines.addAll(each);
        wrong.forEach(text -> lines.add(wordings.text("feedback-wrong", text)));
        return String.join("\n", lines);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
