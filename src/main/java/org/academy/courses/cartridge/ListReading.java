package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes down lists, and the lists in their items. */
final class ListReading {

    /** A list that lies deeper is no list any more. */
    static final int DEEPEST = 6;

    static final Set<String> TAGS = Set.of("ul", "ol", "menu", "dir");

    private final Flow flow;
    private final Passage passage;
    private final Surroundings around;
    private final int depth;

    ListReading(Flow flow, Passage passage, Surroundings around, int depth) {
        this.flow = flow;
        this.passage = passage;
        this.around = around;
        this.depth = depth;
    }

    void read(Element list, String tag) {
        passage.flush();
        if (depth >= DEEPEST) {
            list.childNodes().forEach(item -> passage.block(() -> unlisted(item)));
            return;
        }
        var items = new ArrayList<String>();
        int first = start(list);
        for (var child : list.childNodes()) {
            var pictures = new ArrayList<Part>();
            var item = item(child, pictures);
            boolean onItsOwn = child instanceof Element element && isList(element) || child instanceof TextNode;
            if (!item.isEmpty()) {
                if (onItsOwn && !items.isEmpty()) {
                    var last = items.removeLast();
                    items.add(last.substring(0, last.length() - "</li>".length()) + item + "</li>");
                } else if (onItsOwn
                        && child instanceof Element element
                        && element.normalName().equals(tag)) {
                    items.addAll(itemsOf(item, tag));
                } else {
                    items.add("<li>" + item + "</li>");
                }
            }
            if (!pictures.isEmpty()) {
                first = listEnds(tag, items, first);
                pictures.forEach(passage::add);
            }
        }
        listEnds(tag, items, first);
    }

    /** Lists in lists in lists end somewhere: the items of deeper ones are paragraphs. */
    private void unlisted(Node item) {
        if (item instanceof Element element && element.normalName().equals("li")) {
            flow.children(element);
        } else {
            flow.walk(item);
        }
    }

    private int listEnds(String tag, List<String> items, int first) {
        if (!items.isEmpty()) {
            passage.add(Part.Stack.list(tag, items, first, false));
        }
        int next = first + items.size();
        items.clear();
        return next;
    }

    private static int start(Element list) {
        var start = list.attr("start").strip();
        return start.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(start)) : 1;
    }

    private static boolean isList(Element element) {
        return TAGS.contains(element.normalName());
    }

    /** The items of a list that stands in a list without an item around it: only its indentation was wanted. */
    private static List<String> itemsOf(String html, String tag) {
        var open = html.indexOf('>') + 1;
        var close = "</" + tag + ">";
        return html.startsWith("<" + tag)
                        && html.endsWith(close)
                        && html.indexOf(close) == html.length() - close.length()
                ? List.of(html.substring(open, html.length() - close.length()))
                : List.of("<li>" + html + "</li>");
    }

    private String item(Node node, List<Part> pictures) {
        var inside = new Flow(around, depth + 1, passage.marks());
        boolean isItem = node instanceof Element element && element.normalName().equals("li");
        return nested(isItem ? inside.of(node) : inside.with(node), pictures);
    }

    /** Parts as the content of a list's item: words, and lists in it. */
    private static String nested(List<Part> said, List<Part> pictures) {
        var html = new StringBuilder();
        long paragraphs = said.stream()
                .filter(part -> part instanceof Part.Paragraph || part instanceof Part.Heading)
                .count();
        boolean wordsFirst = !said.isEmpty()
                && (said.getFirst() instanceof Part.Paragraph || said.getFirst() instanceof Part.Heading);
        boolean bare = paragraphs == 1 && wordsFirst;
        for (var part : said) {
            switch (part) {
                case Part.Paragraph(var words) -> html.append(bare ? words.html() : "<p>" + words.html() + "</p>");
                case Part.Heading(var level, var words) -> {
                    var strong = "<strong>" + words.html() + "</strong>";
                    html.append(bare ? strong : "<p>" + strong + "</p>");
                }
                case Part.Stack stack -> html.append(stack.html());
                case Part.Foreign(var foreign) -> html.append(foreign);
                case Part.Picture picture -> pictures.add(picture);
            }
        }
        return html.toString();
    }

    /** An item without a list around it. */
    void loose(Element element) {
        passage.flush();
        var pictures = new ArrayList<Part>();
        var item = item(element, pictures);
        if (!item.isEmpty()) {
            passage.add(Part.Stack.list("ul", List.of("<li>" + item + "</li>"), 1, true));
        }
        pictures.forEach(passage::add);
    }
}
