package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** One of the simple things, one below the other, that a page is made of once its layout is gone. */
sealed interface Part {

    record Heading(int level, Line line) implements Part {}

    record Paragraph(Line line) implements Part {}

    /**
     * Several of a kind in one frame: a list's items, a table's rows, the paragraphs of a quote.
     *
     * @param loose an item that stood alone, and belongs to the list before it
     */
    record Stack(String tag, String open, List<String> rows, String close, int from, boolean loose) implements Part {

        public Stack {
            rows = List.copyOf(rows);
        }

        static Stack list(String tag, List<String> items, int from, boolean loose) {
            var start = tag.equals("ol") && from > 1 ? "<ol start=\"" + from + "\">" : "<" + tag + ">";
            return new Stack(tag, start, items, "</" + tag + ">", from, loose);
        }

        Stack and(Stack more) {
            var all = new ArrayList<>(rows);
            all.addAll(more.rows);
            return new Stack(tag, open, all, close, from, loose);
        }

        private List<String> rowLines() {
            var lines = new ArrayList<String>();
            int number = from;
            for (var row : rows) {
                var text = Jsoup.parseBodyFragment("<div>" + row.replace("</td>", " </td>") + "</div>")
                        .text();
                lines.add(
                        switch (tag) {
                            case "ol" -> number++ + ". " + text;
                            case "ul" -> "• " + text;
                            default -> text;
                        });
            }
            return lines;
        }

        /** Only these rows; a list goes on counting. */
        Stack part(int first, int end) {
            var some = rows.subList(first, end);
            return tag.equals("ol")
                    ? list(tag, some, from + first, loose)
                    : new Stack(tag, open, some, close, from, loose);
        }
    }

    /** What no block of ours can be, as a sentence in HTML. */
    record Foreign(String html) implements Part {}

    record Picture(String file, String alt, String caption) implements Part {}

    default String html() {
        return switch (this) {
            case Heading(var level, var line) -> "<h" + level + ">" + line.html() + "</h" + level + ">";
            case Paragraph(var line) -> "<p>" + line.html() + "</p>";
            case Stack stack -> stack.open() + String.join("", stack.rows()) + stack.close();
            case Foreign(var html) -> html;
            case Picture picture -> "";
        };
    }

    /** Its words without marks, line by line. */
    default List<String> lines() {
        return switch (this) {
            case Heading(var level, var line) -> List.of(line.plain());
            case Paragraph(var line) -> List.of(line.plain());
            case Stack stack -> stack.rowLines();
            case Foreign(var html) -> List.of(Jsoup.parseBodyFragment(html).text());
            case Picture picture -> List.of();
        };
    }
}
