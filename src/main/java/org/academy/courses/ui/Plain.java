package org.academy.courses.ui;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.academy.assessments.QuestionType;
import org.academy.courses.BlockContent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A block's content as plain lines, to compare two of them. */
final class Plain {

    private Plain() {}

    static String of(BlockContent content) {
        return switch (content) {
            case BlockContent.Text text -> ofHtml(text.html());
            case BlockContent.Image image -> lines(image.alt(), image.caption());
            case BlockContent.File file -> file.title();
            case BlockContent.Question question -> ofQuestion(question);
        };
    }

    private static String ofHtml(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        var lines = new ArrayList<String>();
        collect(body, lines);
        return String.join("\n", lines);
    }

    private static void collect(Element element, ArrayList<String> lines) {
        var inner = element.select("> p, > h2, > h3, > ul, > ol, > li, > blockquote, > table, > thead, > tbody, > tr");
        if (inner.isEmpty()) {
            var text = element.tagName().equals("tr")
                    ? element.children().stream().map(Element::text).collect(Collectors.joining(" · "))
                    : element.text();
            if (!text.isBlank()) {
                lines.add(element.tagName().equals("li") ? "• " + text : text);
            }
            return;
        }
        inner.forEach(child -> collect(child, lines));
    }

    private static String ofQuestion(BlockContent.Question question) {
        var key = question.key();
        var words = question.words();
        var lines = new ArrayList<String>();
        lines.add(words.prompt());
        int place = 1;
        for (var option : key.options()) {
            var text = words.options().getOrDefault(option, "");
            if (key.type() == QuestionType.ORDER) {
                lines.add(String.format(Locale.ROOT, "%d. %s", place++, text));
            } else {
                lines.add((key.right().contains(option) ? "✓ " : "– ") + text);
            }
        }
        if (key.type() == QuestionType.SHORT) {
            words.accept().forEach(accepted -> lines.add("✓ " + accepted));
        }
        lines.add(words.explanation());
        return String.join("\n", lines);
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }
}
