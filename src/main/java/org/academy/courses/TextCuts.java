package org.academy.courses;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Where a text can be cut so that no word is lost. */
final class TextCuts {

    private static final Set<String> HEADINGS = Set.of("h2", "h3");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> WHOLE = Set.of("h2", "h3", "p", "ul", "ol", "blockquote", "table");

    /** A text read as a question: what is neither asked nor an answer is the rest. */
    record Asked(String prompt, List<String> options, String rest) {}

    private TextCuts() {}

    /** A piece for each heading, with what stands under it; headings that follow each other stay together. */
    static List<String> atHeadings(String html) {
        return cut(html, true);
    }

    /** A piece for each paragraph, list or table; a heading stays with what follows it. */
    static List<String> atParagraphs(String html) {
        return cut(html, false);
    }

    private static List<String> cut(String html, boolean atHeadingsOnly) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        boolean onlyHeadings = true;
        for (var part : parts(html)) {
            boolean heading = HEADINGS.contains(part.normalName());
            if (!onlyHeadings && (heading || !atHeadingsOnly)) {
                pieces.add(piece.toString());
                piece.setLength(0);
                onlyHeadings = true;
            }
            piece.append(part.outerHtml());
            onlyHeadings = onlyHeadings && heading;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    /** The first line asks, the first list answers; without a list, the other lines of the first paragraph do. */
    static Asked question(String html) {
        var prompt = "";
        var options = new ArrayList<String>();
        var others = new ArrayList<String>();
        var rest = new StringBuilder();
        for (var part : parts(html)) {
            boolean list = LISTS.contains(part.normalName());
            if (list && options.isEmpty()) {
                part.children().stream()
                        .map(item -> item.text().strip())
                        .filter(words -> !words.isEmpty())
                        .forEach(options::add);
            } else if (!list && prompt.isEmpty() && !part.normalName().equals("table")) {
                var lines = lines(part);
                prompt = lines.isEmpty() ? "" : lines.getFirst();
                lines.stream().skip(1).forEach(others::add);
            } else {
                rest.append(part.outerHtml());
            }
        }
        if (options.isEmpty()) {
            return new Asked(prompt, others, rest.toString());
        }
        others.addFirst(prompt);
        return new Asked(String.join("\n", others), options, rest.toString());
    }

    private static List<String> lines(Element part) {
        var copy = part.clone();
        copy.select("br").forEach(end -> end.replaceWith(new TextNode("\n")));
        return copy.wholeText()
                .lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What stands beside each other in a text; words that are in nothing are in a paragraph. */
    private static List<Element> parts(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var parts = new ArrayList<Element>();
        var loose = new ArrayList<Node>();
        for (var node : List.copyOf(document.body().childNodes())) {
            if (node instanceof Element element && WHOLE.contains(element.normalName())) {
                gather(document, loose, parts);
                if (!element.text().isBlank()) {
                    parts.add(element);
                }
            } else {
                loose.add(node);
            }
        }
        gather(document, loose, parts);
        return parts;
    }

    private static void gather(Document document, List<Node> loose, List<Element> parts) {
        var paragraph = document.body().appendElement("p");
        loose.forEach(paragraph::appendChild);
        loose.clear();
        if (!paragraph.text().isBlank()) {
            parts.add(paragraph);
        }
    }
}
