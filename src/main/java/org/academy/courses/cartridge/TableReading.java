package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.academy.courses.cartridge.Line.Mark;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Writes down tables; those that only arrange a page, as what is in them. */
final class TableReading {

    private static final int DEEPEST = 3;
    private static final int WIDEST_SPAN = 50;

    private final Flow flow;
    private final Passage passage;
    private final Surroundings around;
    private final int depth;

    TableReading(Flow flow, Passage passage, Surroundings around, int depth) {
        this.flow = flow;
        this.passage = passage;
        this.around = around;
        this.depth = depth;
    }

    void read(Element table) {
        passage.flush();
        var form = new TableForm(table);
        if (depth > DEEPEST || form.isLayout()) {
            passage.block(() -> flow.children(table));
            return;
        }
        var pictures = new ArrayList<Part>();
        var head = new ArrayList<String>();
        var rows = new ArrayList<String>();
        caption(table);
        for (var row : form.rows()) {
            boolean first = head.isEmpty() && rows.isEmpty();
            boolean asHead = first && form.isHead(row);
            var cells = new StringBuilder();
            boolean said = false;
            for (var cell : TableForm.cells(row)) {
                var content = cellWords(cell, pictures);
                said |= !content.isBlank();
                cells.append(cell(cell, content, asHead));
            }
            if (said || !row.select("[rowspan]").isEmpty()) {
                (asHead ? head : rows).add("<tr>" + cells + "</tr>");
            }
        }
        if (rows.isEmpty()) {
            rows.addAll(head);
            head.clear();
        }
        if (!rows.isEmpty()) {
            var open = "<table>" + (head.isEmpty() ? "" : "<thead>" + String.join("", head) + "</thead>") + "<tbody>";
            passage.add(new Part.Stack("table", open, rows, "</tbody></table>", 1, false));
        }
        pictures.forEach(passage::add);
    }

    private void caption(Element table) {
        for (var child : table.children()) {
            if (child.normalName().equals("caption")) {
                passage.block(() -> passage.marked(new Mark("strong"), () -> flow.children(child)));
            }
        }
    }

    private static String cell(Element cell, Line content, boolean head) {
        boolean th = head || cell.normalName().equals("th");
        var html = new StringBuilder(th ? "<th" : "<td");
        if (th) {
            html.append(head ? " scope=\"col\"" : " scope=\"row\"");
        }
        span(html, cell, "colspan");
        span(html, cell, "rowspan");
        return html.append('>')
                .append((head ? content.without(mark -> mark.tag().equals("strong")) : content).html())
                .append(th ? "</th>" : "</td>")
                .toString();
    }

    private static void span(StringBuilder html, Element cell, String name) {
        var span = cell.attr(name).strip();
        if (span.matches("[1-9]\\d?") && !span.equals("1")) {
            int wide = Math.min(WIDEST_SPAN, Integer.parseInt(span));
            html.append(' ').append(name).append("=\"").append(wide).append('"');
        }
    }

    /** A cell holds words; a list in it becomes lines. */
    private Line cellWords(Element cell, List<Part> pictures) {
        var inside = new Flow(around, depth + 1, passage.marks());
        var words = new Line();
        for (var part : inside.of(cell)) {
            switch (part) {
                case Part.Paragraph(var said) -> words.append(said);
                case Part.Heading(var level, var said) -> words.append(said);
                case Part.Stack stack -> stack.rows().forEach(row -> words.append(rowWords(stack, row)));
                case Part.Foreign foreign -> pictures.add(foreign);
                case Part.Picture picture -> {
                    var name = new Line();
                    name.add(picture.alt(), List.of());
                    words.append(name);
                    pictures.add(picture);
                }
            }
        }
        return words;
    }

    private Line rowWords(Part.Stack stack, String row) {
        var words = new Line();
        var again = new Flow(new Known(around), ListReading.DEEPEST, List.of());
        if (stack.tag().equals("ul") || stack.tag().equals("ol")) {
            words.add("• ", List.of());
        }
        for (var part : again.of(
                Jsoup.parseBodyFragment(row.replaceFirst("^<li>", "<div>")).body())) {
            if (part instanceof Part.Paragraph(var said)) {
                words.runsOn(said);
            } else if (part instanceof Part.Stack inner) {
                inner.rows().forEach(one -> words.append(rowWords(inner, one)));
            }
        }
        return words;
    }

    /** For what was walked through once already: its addresses are settled. */
    private record Known(Surroundings around) implements Surroundings {

        @Override
        public References.Goal goal(String address) {
            return new References.Goal.Outside(address);
        }

        @Override
        public Optional<String> picture(String source) {
            return Optional.empty();
        }

        @Override
        public String sentence(String code, String title, Optional<String> address) {
            return around.sentence(code, title, address);
        }

        @Override
        public void lost(String code, String... arguments) {}
    }
}
