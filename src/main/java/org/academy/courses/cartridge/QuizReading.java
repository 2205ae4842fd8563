package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.jsoup.Jsoup;

/**
 * Questions in QTI 1.2, as Common Cartridge has them and as Canvas, Moodle and Blackboard write them: those of our
 * kinds become questions, essays and notes become words, all others words to rework.
 */
final class QuizReading {

    private static final int MOST_OPTIONS = 12;
    private static final int LONGEST_PROMPT = 3_900;
    private static final int LONGEST_OPTION = 1_000;
    private static final int MOST_ACCEPTED = 30;
    private static final Pattern MARKUP = Pattern.compile(
            "(?is).*<(?:p|div|br|span|img|b|i|u|strong|em|table|ul|ol|li|a|sub|sup|font|h[1-6]|pre)(?:\\s[^>]*)?/?>.*");

    /** Each kind of question by the names it goes by. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("cc.multiple_choice", "single"),
            Map.entry("multiple_choice_question", "single"),
            Map.entry("multiple choice", "single"),
            Map.entry("cc.true_false", "single"),
            Map.entry("true_false_question", "single"),
            Map.entry("true/false", "single"),
            Map.entry("either/or", "single"),
            Map.entry("opinion scale", "single"),
            Map.entry("cc.multiple_response", "multiple"),
            Map.entry("multiple_answers_question", "multiple"),
            Map.entry("multiple answer", "multiple"),
            Map.entry("cc.fib", "short"),
            Map.entry("cc.pattern_match", "short"),
            Map.entry("short_answer_question", "short"),
            Map.entry("numerical_question", "short"),
            Map.entry("fill in the blank", "short"),
            Map.entry("numeric", "short"),
            Map.entry("cc.essay", "essay"),
            Map.entry("essay_question", "essay"),
            Map.entry("essay", "essay"),
            Map.entry("short response", "essay"),
            Map.entry("text_only_question", "text"),
            Map.entry("file_upload_question", "upload"),
            Map.entry("file upload", "upload"),
            Map.entry("ordering", "order"),
            Map.entry("matching_question", "other"),
            Map.entry("multiple_dropdowns_question", "other"),
            Map.entry("calculated_question", "other"),
            Map.entry("calculated", "other"),
            Map.entry("matching", "other"),
            Map.entry("hot spot", "other"),
            Map.entry("jumbled sentence", "other"));

    private final PageReading page;
    private final Wordings wordings;
    private final String resource;

    /** @param page reads the HTML in the questions, and hears what is lost */
    QuizReading(PageReading page, Wordings wordings, String resource) {
        this.page = page;
        this.wordings = wordings;
        this.resource = resource;
    }

    static int size(Xml quiz) {
        return (int) items(quiz).count();
    }

    private static Stream<Xml> items(Xml quiz) {
        return quiz.all("item").filter(item -> item.child("presentation").isPresent());
    }

    /** All questions, one below the other. */
    void read(Xml quiz, Stretches into) {
        introduction(quiz).forEach(into::add);
        settings(quiz);
        var idents = new HashSet<String>();
        items(quiz).forEach(item -> {
            into.close();
            new Item(item, idents).read(into);
        });
    }

    /** The questions that became questions, by their idents, as they were written by {@link QuizWriting}. */
    Map<String, Piece.Ask> questions(Xml quiz) {
        var into = new Stretches(resource);
        read(quiz, into);
        var questions = new LinkedHashMap<String, Piece.Ask>();
        for (var piece : into.pieces()) {
            if (piece instanceof Piece.Ask ask) {
                questions.put(ask.origin().substring(ask.origin().indexOf("#q:") + 3), ask);
            }
        }
        return questions;
    }

    private List<Part> introduction(Xml quiz) {
        var parts = new ArrayList<Part>();
        var frames = Stream.concat(quiz.all("assessment"), quiz.all("section")).toList();
        for (var frame : frames) {
            Stream.concat(frame.children("presentation_material"), frame.children("rubric"))
                    .forEach(material -> parts.addAll(parts(material(material))));
        }
        return parts;
    }

    private void settings(Xml quiz) {
        var fields = quiz.all("qtimetadatafield").toList();
        if (fields.stream()
                .anyMatch(field -> Set.of("points_possible", "cc_weighting", "qmd_absolutescore_max")
                        .contains(label(field)))) {
            page.lost("points");
        }
        boolean limited = fields.stream()
                .anyMatch(field -> Set.of("cc_maxattempts", "qmd_timelimit").contains(label(field))
                        && !entry(field).isBlank());
        if (limited) {
            page.lost("quiz-settings");
        }
        boolean draws = quiz.all("section")
                .anyMatch(section -> section.all("sourcebank_ref").findAny().isPresent()
                        || section.all("selection_number")
                                .map(Xml::text)
                                .map(String::strip)
                                .filter(number -> number.matches("\\d{1,5}"))
                                .anyMatch(number -> section.children("item").count() > Integer.parseInt(number)));
        if (draws) {
            page.lost("draws");
        }
    }

    private static String label(Xml field) {
        return field.child("fieldlabel").map(Xml::text).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private static String entry(Xml field) {
        return field.child("fieldentry").map(Xml::text).orElse("").strip();
    }

    /** Something said, in HTML or as it stands. */
    private record Said(String text, boolean html) {}

    /** What is said in it outside the answers. */
    private static Said material(Xml frame) {
        var said = new ArrayList<Said>();
        collect(frame, said);
        if (said.size() == 1) {
            return said.getFirst();
        }
        var html = new StringBuilder();
        for (var one : said) {
            html.append("<div>")
                    .append(
                            one.html()
                                    ? one.text()
                                    : Welcome.escaped(one.text()).replace("\n", "<br>"))
                    .append("</div>");
        }
        return new Said(html.toString(), true);
    }

    private static void collect(Xml node, List<Said> said) {
        for (var child : node.children()) {
            var name = child.name().toLowerCase(Locale.ROOT);
            if (name.equals("mattext") || name.equals("matemtext")) {
                said.add(mattext(child));
            } else if (name.equals("matimage") || name.equals("matapplication")) {
                var uri = Optional.ofNullable(child.attribute("uri")).orElse("");
                said.add(new Said("<img src=\"" + Welcome.attribute(uri) + "\">", true));
            } else if (!name.startsWith("response_") && !name.startsWith("render_")) {
                collect(child, said);
            }
        }
    }

    private static Said mattext(Xml mattext) {
        var type = Optional.ofNullable(mattext.attribute("texttype")).orElse("").toLowerCase(Locale.ROOT);
        boolean elements =
                mattext.children().stream().anyMatch(child -> !child.name().isEmpty());
        if (elements) {
            return new Said(mattext.markup(), true);
        }
        boolean exact = "preserve".equals(mattext.attribute("space"));
        var text = exact ? mattext.text() : mattext.text().strip();
        boolean html = type.contains("html")
                || !type.equals("text/plain") && MARKUP.matcher(text).matches();
        return new Said(text, html);
    }

    private List<Part> parts(Said said) {
        if (said.html()) {
            return page.parts(PageReading.parsed(said.text()).body(), "");
        }
        var line = new Line();
        line.add(said.text(), List.of());
        return line.isBlank() ? List.of() : List.of(new Part.Paragraph(line));
    }

    /** One question. */
    private final class Item {

        private final Xml item;
        private final Xml presentation;
        private final String ident;
        private final String kind;
        private final List<Xml> responses;
        private final Map<String, String> options = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private final List<Part> shown = new ArrayList<>();
        private final Scoring scoring;

        Item(Xml item, Set<String> idents) {
            this.item = item;
            this.presentation = item.child("presentation").orElseThrow();
            this.ident = ident(idents);
            this.responses = Stream.of("response_lid", "response_str", "response_num", "response_grp", "response_xy")
                    .flatMap(presentation::all)
                    .toList();
            this.scoring = new Scoring(item);
            this.kind = kind();
        }

        /** Canvas names a question after the one it was drawn from; that name stays. */
        private String ident(Set<String> idents) {
            var own = Optional.ofNullable(item.attribute("ident")).orElse("");
            var ident = field("assessment_question_identifierref")
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

        private Optional<String> field(String label) {
            return item.all("qtimetadatafield")
                    .filter(field -> label(field).equals(label))
                    .map(QuizReading::entry)
                    .filter(entry -> !entry.isEmpty())
                    .findFirst();
        }

        private String kind() {
            var named = field("cc_profile")
                    .or(() -> field("question_type"))
                    .or(() -> field("bbmd_questiontype"))
                    .or(() -> field("qmd_itemtype"))
                    .or(() -> item.all("bbmd_questiontype").map(Xml::text).findFirst())
                    .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.v\\dp\\d$", ""))
                    .map(KINDS::get);
            if (named.isPresent()
                    && (responses.size() == 1
                            || Set.of("essay", "text", "upload").contains(named.get()))) {
                return named.get();
            }
            return responses.size() > 1 ? "other" : byForm();
        }

        private String byForm() {
            if (responses.isEmpty()) {
                return "text";
            }
            var response = responses.getFirst();
            var cardinality = Optional.ofNullable(response.attribute("rcardinality"))
                    .orElse("Single")
                    .toLowerCase(Locale.ROOT);
            return switch (response.name().toLowerCase(Locale.ROOT)) {
                case "response_lid" ->
                    response.all("render_choice").findAny().isEmpty()
                            ? "other"
                            : switch (cardinality) {
                                case "multiple" -> "multiple";
                                case "ordered" -> "order";
                                default -> "single";
                            };
                case "response_str", "response_num" -> scoring.accepted().isEmpty() ? "essay" : "short";
                default -> "other";
            };
        }

        void read(Stretches into) {
            switch (kind) {
                case "single", "multiple", "order" -> choice(into);
                case "short" -> typed(into);
                case "essay" -> labelled("essay", into);
                case "upload" -> labelled("upload", into);
                case "text" -> parts(material(presentation)).forEach(into::add);
                default -> rework(into);
            }
        }

        private void labelled(String code, Stretches into) {
            into.add(PromptReading.label(wordings, code));
            parts(material(presentation)).forEach(into::add);
        }

        private void choice(Stretches into) {
            var type = switch (kind) {
                case "multiple" -> QuestionType.MULTIPLE;
                case "order" -> QuestionType.ORDER;
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
            options.put(unique, optionWords(material(label)));
        }

        private String optionWords(Said said) {
            if (!said.html()) {
                return cut(said.text(), LONGEST_PROMPT);
            }
            var lines = new ArrayList<String>();
            for (var part : parts(said)) {
                if (part instanceof Part.Picture picture) {
                    page.lost("option-image", title());
                    shown.add(picture);
                    lines.add(picture.alt().isEmpty() ? References.lastOf(picture.file()) : picture.alt());
                } else {
                    lines.addAll(lines(part));
                }
            }
            return cut(String.join(" ", lines), LONGEST_OPTION);
        }

        private void typed(Stretches into) {
            var accepted = scoring.accepted();
            var response = responses.getFirst();
            if (accepted.isEmpty() && response.name().equalsIgnoreCase("response_lid")) {
                accepted = response.all("response_label")
                        .map(label -> String.join(
                                " ",
                                parts(material(label)).stream()
                                        .flatMap(part -> lines(part).stream())
                                        .toList()))
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
            var prompt = prompt(material(presentation));
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
            var all = parts(said);
            var before = new ArrayList<Part>();
            for (var part : all) {
                boolean apart = part instanceof Part.Picture
                        || part instanceof Part.Foreign
                        || part instanceof Part.Stack stack && stack.tag().equals("table");
                if (apart) {
                    before.add(part);
                } else {
                    lines.addAll(lines(part));
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
            var text = Jsoup.parseBodyFragment(material(presentation).text()).text();
            return text.length() <= 80 ? text : text.substring(0, 80) + "…";
        }

        private void rework(Stretches into) {
            page.lost("question-type", title());
            reworked(into);
        }

        /** The question and its answers as words, for an author to make something of. */
        private void reworked(Stretches into) {
            for (var part : parts(material(presentation))) {
                into.add(part instanceof Part.Picture ? part : new Part.Foreign(part.html()));
            }
            for (var response : responses) {
                var html = new StringBuilder();
                var label = plainOf(material(response));
                if (!label.isEmpty()) {
                    html.append("<p><strong>").append(Welcome.escaped(label)).append("</strong></p>");
                }
                var items = response.all("response_label")
                        .map(option -> plainOf(material(option)))
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

        private String plainOf(Said said) {
            return said.html()
                    ? Jsoup.parseBodyFragment(said.text()).text()
                    : said.text().strip();
        }

        private String explanation() {
            var general = new LinkedHashSet<String>();
            var right = new LinkedHashSet<String>();
            var wrong = new LinkedHashSet<String>();
            var each = new LinkedHashSet<String>();
            item.all("itemfeedback").forEach(feedback -> {
                var said = material(feedback);
                var text = said.html()
                        ? String.join(
                                "\n",
                                parts(said).stream()
                                        .flatMap(part -> lines(part).stream())
                                        .toList())
                        : said.text();
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
    }

    private static List<String> lines(Part part) {
        return switch (part) {
            case Part.Paragraph(var line) -> List.of(line.plain());
            case Part.Heading(var level, var line) -> List.of(line.plain());
            case Part.Stack stack -> stackLines(stack);
            case Part.Foreign(var html) -> List.of(Jsoup.parseBodyFragment(html).text());
            case Part.Picture picture -> List.of();
        };
    }

    private static List<String> stackLines(Part.Stack stack) {
        var lines = new ArrayList<String>();
        int number = stack.from();
        for (var row : stack.rows()) {
            var text = Jsoup.parseBodyFragment("<div>" + row.replace("</td>", " </td>") + "</div>")
                    .text();
            lines.add(
                    switch (stack.tag()) {
                        case "ol" -> number++ + ". " + text;
                        case "ul" -> "• " + text;
                        default -> text;
                    });
        }
        return lines;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
