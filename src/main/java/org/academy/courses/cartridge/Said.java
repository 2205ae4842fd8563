package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Words of a quiz, in HTML or as they stand. */
record Said(String text, boolean html) {

    private static final Pattern MARKUP = Pattern.compile(
            "(?is).*<(?:p|div|br|span|img|b|i|u|strong|em|table|ul|ol|li|a|sub|sup|font|h[1-6]|pre)(?:\\s[^>]*)?/?>.*");

    /** What is said in it outside the answers. */
    static Said in(Xml frame) {
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

    /** Without elements. */
    String plain() {
        return html ? Jsoup.parseBodyFragment(text).text() : text.strip();
    }

    /** As parts of a page. */
    List<Part> parts(PageReading page) {
        if (html) {
            return page.parts(PageReading.parsed(text).body(), "");
        }
        var line = new Line();
        line.add(text, List.of());
        return line.isBlank() ? List.of() : List.of(new Part.Paragraph(line));
    }

    /** As lines without elements and pictures. */
    List<String> lines(PageReading page) {
        return parts(page).stream().flatMap(part -> part.lines().stream()).toList();
    }
}
