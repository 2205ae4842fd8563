package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.academy.courses.cartridge.Line.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks through a page and writes down what it says, part by part; layout, styles and scripts are not looked at. */
final class Flow {

    private static final int LONGEST_HEADING = 180;
    private static final Set<String> NOTHING = Set.of(
            "script",
            "style",
            "template",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "noembed",
            "noframes",
            "xml",
            "param",
            "source",
            "track",
            "select",
            "option",
            "optgroup",
            "textarea",
            "input",
            "button",
            "datalist",
            "progress",
            "meter",
            "canvas",
            "colgroup",
            "col",
            "frameset",
            "frame",
            "applet",
            "dialog");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CONTAINERS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "center",
            "address",
            "form",
            "fieldset",
            "legend",
            "details",
            "hgroup",
            "dl",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "body",
            "html",
            "noscript",
            "caption",
            "search",
            "listing",
            "xmp",
            "multicol",
            "layer");
    private final Surroundings around;
    private final int depth;
    private final Passage passage;

    Flow(Surroundings around) {
        this(around, 0, List.of());
    }

    /**
     * @param depth how many lists and tables are around it
     * @param marks what its words carry already
     */
    Flow(Surroundings around, int depth, List<Mark> marks) {
        this.around = around;
        this.depth = depth;
        this.passage = new Passage(marks);
    }

    /** What is said in it. */
    List<Part> of(Node root) {
        children(root);
        return passage.parts();
    }

    /** What is said in it, and by its being what it is. */
    List<Part> with(Node node) {
        walk(node);
        return passage.parts();
    }

    void children(Node node) {
        for (var child = node.firstChild(); child != null; child = child.nextSibling()) {
            walk(child);
        }
    }

    void walk(Node node) {
        if (node instanceof TextNode text) {
            passage.say(text.getWholeText());
        } else if (node instanceof Element element) {
            var name = element.normalName();
            element(element, name.substring(name.indexOf(':') + 1));
        }
    }

    private void element(Element element, String tag) {
        if (HEADINGS.contains(tag)) {
            heading(element, tag.charAt(1) - '0');
        } else if (ListReading.TAGS.contains(tag)) {
            lists().read(element, tag.equals("ol") ? "ol" : "ul");
        } else if (CONTAINERS.contains(tag)) {
            container(element, tag);
        } else if (!NOTHING.contains(tag)) {
            other(element, tag);
        } else {
            nothing(tag);
        }
    }

    private void nothing(String tag) {
        switch (tag) {
            case "select", "textarea", "input", "button" -> around.lost("form");
            case "script", "applet" -> around.lost("script");
            default -> {
                return;
            }
        }
    }

    private void other(Element element, String tag) {
        switch (tag) {
            case "br" -> passage.lineEnds();
            case "hr" -> passage.flush();
            case "li" -> lists().loose(element);
            case "dt", "summary" -> passage.block(() -> marked(new Mark("strong"), element));
            case "dd" -> passage.block(() -> children(element));
            case "table" -> new TableReading(this, passage, around, depth).read(element);
            case "blockquote" -> quote(element);
            case "pre" -> code(element);
            case "figure" -> figure(element);
            case "figcaption" -> passage.block(() -> marked(new Mark("em"), element));
            case "img", "image" -> pictures().read(element);
            case "picture" -> element.select("img").stream().limit(1).forEach(pictures()::read);
            case "svg" -> around.lost("picture-kind", element.select("title").text());
            case "math" -> formula(element);
            case "a", "area" -> new LinkReading(this, passage, around).read(element);
            case "iframe", "embed" -> players().frame(element);
            case "object" -> players().object(element);
            case "video", "audio" -> players().recording(element, tag);
            default -> phrase(element, tag);
        }
    }

    private void phrase(Element element, String tag) {
        switch (tag) {
            case "b", "strong" -> marked(new Mark("strong"), element);
            case "i", "em", "cite", "dfn", "var" -> marked(new Mark("em"), element);
            case "code", "tt", "kbd", "samp" -> marked(new Mark("code"), element);
            case "sup", "sub" -> marked(new Mark(tag), element);
            case "q" -> {
                passage.say("“");
                children(element);
                passage.say("”");
            }
            case "abbr", "acronym" -> abbreviation(element);
            case "rt" -> {
                boolean bracketed = element.previousElementSibling() != null
                        && Objects.requireNonNull(element.previousElementSibling())
                                .normalName()
                                .equals("rp");
                passage.say(bracketed ? "" : "(");
                children(element);
                passage.say(bracketed ? "" : ")");
            }
            default -> styled(element);
        }
    }

    /** What old editors say by style, newer ones say by element. */
    private void styled(Element element) {
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        if (style.isEmpty()) {
            children(element);
            return;
        }
        Runnable walking = () -> children(element);
        if (style.contains("vertical-align:super")) {
            walking = marking("sup", walking);
        } else if (style.contains("vertical-align:sub")) {
            walking = marking("sub", walking);
        }
        if (style.contains("font-style:italic")) {
            walking = marking("em", walking);
        }
        if (style.matches(".*font-weight:(?:bold|bolder|[6-9]00).*")) {
            walking = marking("strong", walking);
        }
        walking.run();
    }

    private Runnable marking(String tag, Runnable walking) {
        return () -> passage.marked(new Mark(tag), walking);
    }

    private void marked(Mark mark, Element element) {
        passage.marked(mark, () -> children(element));
    }

    private ListReading lists() {
        return new ListReading(this, passage, around, depth);
    }

    private TypedList typedList() {
        return new TypedList(passage, around, depth);
    }

    private PictureReading pictures() {
        return new PictureReading(passage, around);
    }

    private PlayerReading players() {
        return new PlayerReading(passage, around);
    }

    private void container(Element element, String tag) {
        if (tag.equals("form")) {
            around.lost("form");
        }
        if (tag.equals("p") && TypedList.isWord(element)) {
            typedList().readWord(element);
        } else if (isCaption(element) && passage.last() instanceof Part.Picture) {
            passage.caption(passage.size() - 1, element.text());
        } else {
            passage.block(() -> styled(element));
            if (tag.equals("p") || tag.equals("div")) {
                typedList().dotted();
            }
        }
    }

    private static boolean isCaption(Element element) {
        var style = element.className().toLowerCase(Locale.ROOT);
        return (style.contains("caption-text") || style.contains("msocaption"))
                && element.select("img").isEmpty();
    }

    private void heading(Element element, int level) {
        passage.flush();
        var pictures = new ArrayList<Part>();
        var words = new Line();
        for (var part : new Flow(around, depth, List.of()).of(element)) {
            switch (part) {
                case Part.Paragraph(var said) -> words.append(said);
                case Part.Heading(var inner, var said) -> words.append(said);
                case Part.Stack stack -> pictures.add(stack);
                case Part.Picture picture -> pictures.add(picture);
                case Part.Foreign foreign -> pictures.add(foreign);
            }
        }
        var plain = words.unbroken();
        if (!plain.isBlank()) {
            boolean tooLong = plain.text().length() > LONGEST_HEADING;
            passage.add(
                    tooLong
                            ? new Part.Paragraph(words)
                            : new Part.Heading(
                                    level, plain.without(mark -> mark.tag().equals("strong"))));
        }
        pictures.forEach(passage::add);
    }

    private void quote(Element element) {
        passage.flush();
        var said = new Flow(around, depth, passage.marks()).of(element);
        boolean indented = said.stream().anyMatch(part -> !(part instanceof Part.Paragraph));
        if (indented) {
            said.forEach(passage::add);
        } else if (!said.isEmpty()) {
            passage.add(new Part.Stack(
                    "blockquote", "<blockquote>", said.stream().map(Part::html).toList(), "</blockquote>", 1, false));
        }
    }

    private void code(Element element) {
        passage.flush();
        if (!element.select("img, table, p, div, ul, ol").isEmpty()) {
            passage.block(() -> children(element));
            return;
        }
        var code = new Line();
        var mark = List.of(new Mark("code"));
        for (var row : element.wholeText().strip().split("\\R")) {
            var words = row.stripLeading();
            var indent = "\u2007".repeat(Math.min(row.length() - words.length(), 24));
            if (!words.isBlank()) {
                code.add(indent + words, mark);
                code.breaks();
            }
        }
        if (!code.isBlank()) {
            passage.add(new Part.Paragraph(code));
        }
    }

    private void figure(Element figure) {
        passage.flush();
        var captions = figure.select("figcaption");
        var caption = captions.text().strip();
        captions.remove();
        int before = passage.size();
        children(figure);
        passage.flush();
        if (!passage.caption(before, caption)) {
            passage.say(caption, "em");
            passage.flush();
        }
    }

    private void formula(Element math) {
        var tex = math.select("annotation[encoding*=tex], annotation[encoding*=TeX]");
        if (tex.isEmpty()) {
            math.select("annotation, annotation-xml").remove();
        }
        passage.say(tex.isEmpty() ? math.text() : tex.text(), "code");
    }

    private void abbreviation(Element element) {
        children(element);
        var title = element.attr("title").strip();
        if (!title.isEmpty() && !title.equalsIgnoreCase(element.text())) {
            passage.say(" (" + title + ")");
        }
    }
}
