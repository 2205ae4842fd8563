package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.academy.courses.cartridge.Line.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks through a page and writes down what it says, part by part; layout, styles and scripts are not looked at. */
final class Flow {

    /** What a page refers to, and what could not be kept of it. */
    interface Surroundings {

        References.Goal goal(String reference);

        /** The name in the archive of a picture that a page shows, if it can be shown. */
        Optional<String> picture(String source);

        /** A sentence of ours around a link, as HTML. */
        String sentence(String code, String title, Optional<String> address);

        void lost(String code, String... arguments);
    }

    private static final int DEEPEST_LIST = 6;
    private static final int DEEPEST_TABLE = 3;
    private static final int LONGEST_HEADING = 180;
    private static final int LONGEST_PLACE = 40;
    private static final int WIDEST_SPAN = 50;
    private static final int LONG_CELL = 600;

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
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");
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
    private static final Set<String> BLOCKS = Set.of(
            "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dl", "form", "iframe");
    private static final Pattern BULLET = Pattern.compile("^[•·▪◦‣●○■§\\u2043\\u25AA]\\s*");
    private static final Pattern NUMBER = Pattern.compile("^\\(?(?:\\d{1,3}|[a-zA-Z])[.)]\\s*");
    private static final Pattern SPACER =
            Pattern.compile("(?i).*(?:^|[/_-])(?:spacer|clear|blank|pixel|transparent|shim|dot|1x1)\\.(?:gif|png).*");
    private static final Pattern FILE_NAME = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|bmp|webp|svg|tiff?)(?:\\?.*)?");
    private static final Set<String> EMPTY_ALTS =
            Set.of("image", "picture", "photo", "img", "graphic", "icon", "screenshot", "bild", "imagen", "foto");

    private final Surroundings around;
    private final int lists;
    private final List<Part> parts = new ArrayList<>();
    private Line line = new Line();
    private List<Mark> marks = List.of();

    Flow(Surroundings around) {
        this(around, 0);
    }

    private Flow(Surroundings around, int lists) {
        this.around = around;
        this.lists = lists;
    }

    /** What the element says. */
    List<Part> of(Node root) {
        children(root);
        flush();
        return parts;
    }

    private void children(Node node) {
        for (var child = node.firstChild(); child != null; child = child.nextSibling()) {
            walk(child);
        }
    }

    private void walk(Node node) {
        if (node instanceof TextNode text) {
            line.add(text.getWholeText(), marks);
        } else if (node instanceof Element element) {
            var name = element.normalName();
            element(element, name.substring(name.indexOf(':') + 1));
        }
    }

    private void element(Element element, String tag) {
        if (HEADINGS.contains(tag)) {
            heading(element, tag.charAt(1) - '0');
        } else if (LISTS.contains(tag)) {
            list(element, tag.equals("ol") ? "ol" : "ul");
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
            case "br" -> lineEnds();
            case "hr" -> flush();
            case "li" -> looseItem(element, "ul");
            case "dt", "summary" -> block(() -> marked(new Mark("strong"), element));
            case "dd" -> block(() -> children(element));
            case "table" -> table(element);
            case "blockquote" -> quote(element);
            case "pre" -> code(element);
            case "figure" -> figure(element);
            case "figcaption" -> block(() -> marked(new Mark("em"), element));
            case "img", "image" -> picture(element);
            case "picture" -> element.select("img").stream().limit(1).forEach(this::picture);
            case "svg" -> around.lost("picture-kind", element.select("title").text());
            case "math" -> formula(element);
            case "a", "area" -> link(element);
            case "iframe", "embed" -> player(element, "embedded", element.attr("src"));
            case "object" -> object(element);
            case "video", "audio" -> player(element, tag, recording(element));
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
                line.add("“", marks);
                children(element);
                line.add("”", marks);
            }
            case "abbr", "acronym" -> abbreviation(element);
            case "rt" -> {
                boolean bracketed = element.previousElementSibling() != null
                        && Objects.requireNonNull(element.previousElementSibling())
                                .normalName()
                                .equals("rp");
                line.add(bracketed ? "" : "(", marks);
                children(element);
                line.add(bracketed ? "" : ")", marks);
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
        return () -> marked(new Mark(tag), walking);
    }

    private void marked(Mark mark, Element element) {
        marked(mark, () -> children(element));
    }

    private void marked(Mark mark, Runnable walking) {
        boolean already = marks.stream().anyMatch(one -> one.tag().equals(mark.tag()));
        if (already) {
            walking.run();
            return;
        }
        var before = marks;
        var more = new ArrayList<>(marks);
        more.add(mark);
        marks = List.copyOf(more);
        walking.run();
        marks = before;
    }

    private void lineEnds() {
        if (!line.breaks()) {
            flush();
        }
    }

    private void flush() {
        if (!line.isBlank()) {
            add(new Part.Paragraph(line));
        }
        line = new Line();
    }

    private void block(Runnable walking) {
        flush();
        walking.run();
        flush();
    }

    private void add(Part part) {
        if (part instanceof Part.Stack more
                && more.loose()
                && !parts.isEmpty()
                && parts.getLast() instanceof Part.Stack list
                && list.loose()
                && list.tag().equals(more.tag())) {
            parts.set(parts.size() - 1, list.and(more));
        } else {
            parts.add(part);
        }
    }

    private void container(Element element, String tag) {
        if (tag.equals("form")) {
            around.lost("form");
        }
        if (tag.equals("p") && isListItem(element)) {
            wordList(element);
        } else if (isCaption(element) && !parts.isEmpty() && parts.getLast() instanceof Part.Picture picture) {
            parts.set(parts.size() - 1, new Part.Picture(picture.file(), picture.alt(), element.text()));
        } else {
            block(() -> styled(element));
            bullets(tag);
        }
    }

    private static boolean isCaption(Element element) {
        var style = element.className().toLowerCase(Locale.ROOT);
        return (style.contains("caption-text") || style.contains("msocaption"))
                && element.select("img").isEmpty();
    }

    /** A paragraph that begins with a dot was meant as an item of a list. */
    private void bullets(String tag) {
        if (!tag.equals("p") && !tag.equals("div") || parts.isEmpty()) {
            return;
        }
        if (parts.getLast() instanceof Part.Paragraph(var words)) {
            var bullet = BULLET.matcher(words.text());
            if (bullet.find() && bullet.end() < words.text().length()) {
                parts.removeLast();
                add(Part.Stack.list(
                        "ul", List.of("<li>" + words.from(bullet.end()).html() + "</li>"), 1, true));
            }
        }
    }

    private static boolean isListItem(Element paragraph) {
        var style = paragraph.attr("style").toLowerCase(Locale.ROOT);
        return style.contains("mso-list:") && !style.contains("mso-list:none") && !style.contains("mso-list: none");
    }

    /** Word writes lists as paragraphs with the number as words. */
    private void wordList(Element paragraph) {
        flush();
        var inside = new Flow(around, lists);
        var signs = paragraph.select("[style~=(?i)mso-list:\\s*ignore]");
        var sign = signs.text().strip();
        signs.remove();
        var said = inside.of(paragraph);
        for (var part : said) {
            if (part instanceof Part.Paragraph(var words)) {
                var text = words.text();
                var number = NUMBER.matcher(sign.isEmpty() ? text : sign);
                boolean ordered = number.find();
                var bullet = BULLET.matcher(text);
                int skip = !sign.isEmpty() ? 0 : ordered ? number.end() : bullet.find() ? bullet.end() : 0;
                add(Part.Stack.list(
                        ordered ? "ol" : "ul", List.of("<li>" + words.from(skip).html() + "</li>"), 1, true));
            } else {
                add(part);
            }
        }
    }

    private void heading(Element element, int level) {
        flush();
        var pictures = new ArrayList<Part>();
        var words = new Line();
        for (var part : new Flow(around, lists).of(element)) {
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
            add(
                    tooLong
                            ? new Part.Paragraph(words)
                            : new Part.Heading(
                                    level, plain.without(mark -> mark.tag().equals("strong"))));
        }
        pictures.forEach(this::add);
    }

    private void list(Element list, String tag) {
        flush();
        if (lists >= DEEPEST_LIST) {
            list.childNodes().forEach(item -> block(() -> unlisted(item)));
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
                pictures.forEach(this::add);
            }
        }
        listEnds(tag, items, first);
    }

    /** Lists in lists in lists end somewhere: the items of deeper ones are paragraphs. */
    private void unlisted(Node item) {
        if (item instanceof Element element && element.normalName().equals("li")) {
            children(element);
        } else {
            walk(item);
        }
    }

    private int listEnds(String tag, List<String> items, int first) {
        if (!items.isEmpty()) {
            add(Part.Stack.list(tag, items, first, false));
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
        return LISTS.contains(element.normalName());
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
        var inside = new Flow(around, lists + 1);
        inside.marks = marks;
        List<Part> said;
        if (node instanceof Element element && element.normalName().equals("li")) {
            said = inside.of(element);
        } else {
            inside.walk(node);
            inside.flush();
            said = inside.parts;
        }
        return nested(said, pictures);
    }

    /** Parts as the content of a list's item: words, and lists in it. */
    private String nested(List<Part> said, List<Part> pictures) {
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

    private void looseItem(Element element, String tag) {
        flush();
        var pictures = new ArrayList<Part>();
        var item = item(element, pictures);
        if (!item.isEmpty()) {
            add(Part.Stack.list(tag, List.of("<li>" + item + "</li>"), 1, true));
        }
        pictures.forEach(this::add);
    }

    private void quote(Element element) {
        flush();
        var inside = new Flow(around, lists);
        inside.marks = marks;
        var said = inside.of(element);
        boolean indented = said.stream().anyMatch(part -> !(part instanceof Part.Paragraph));
        if (indented) {
            said.forEach(this::add);
        } else if (!said.isEmpty()) {
            add(new Part.Stack(
                    "blockquote", "<blockquote>", said.stream().map(Part::html).toList(), "</blockquote>", 1, false));
        }
    }

    private void code(Element element) {
        flush();
        if (!element.select("img, table, p, div, ul, ol").isEmpty()) {
            block(() -> children(element));
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
            add(new Part.Paragraph(code));
        }
    }

    private void figure(Element figure) {
        flush();
        var captions = figure.select("figcaption");
        var caption = captions.text().strip();
        captions.remove();
        int before = parts.size();
        children(figure);
        flush();
        for (int i = parts.size() - 1; i >= before; i--) {
            if (parts.get(i) instanceof Part.Picture picture) {
                parts.set(i, new Part.Picture(picture.file(), picture.alt(), caption));
                return;
            }
        }
        line.add(caption, List.of(new Mark("em")));
        flush();
    }

    private void picture(Element image) {
        if (isTiny(image) || SPACER.matcher(image.attr("src")).matches()) {
            return;
        }
        var formula = image.attr("data-equation-content");
        if (!formula.isEmpty() || image.hasClass("equation_image") || image.hasClass("texrender")) {
            line.add(formula.isEmpty() ? image.attr("alt") : formula, List.of(new Mark("code")));
            return;
        }
        if (image.hasClass("emoticon") || image.hasClass("emoji") || image.hasClass("icon")) {
            line.add(image.attr("alt"), marks);
            return;
        }
        var source = image.hasAttr("src") ? image.attr("src") : image.attr("data-src");
        if (source.isBlank()) {
            return;
        }
        var alt = alternative(image, source);
        var file = around.picture(source);
        if (file.isPresent()) {
            flush();
            add(new Part.Picture(file.get(), alt, ""));
        } else if (around.goal(source) instanceof References.Goal.Outside(var address)) {
            around.lost("image-elsewhere", address);
            foreign("picture-elsewhere", alt.isEmpty() ? place(address) : alt, Optional.of(address));
        } else if (!alt.isEmpty()) {
            line.add(alt, marks);
        }
    }

    private static boolean isTiny(Element image) {
        return isTiny(image.attr("width")) || isTiny(image.attr("height"));
    }

    private static boolean isTiny(String size) {
        return size.strip().matches("0*[0-2](?:px)?");
    }

    /** What an author wrote for those who do not see it; a file's name is not that. */
    static String alternative(Element image, String source) {
        for (var said : List.of(image.attr("alt"), image.attr("title"))) {
            var alt = said.replaceAll("\\s+", " ").strip();
            boolean name =
                    FILE_NAME.matcher(alt).matches() || source.contains(References.encoded(alt)) && alt.contains("_");
            if (!alt.isEmpty() && !name && !EMPTY_ALTS.contains(alt.toLowerCase(Locale.ROOT))) {
                return alt.length() > 1_000 ? alt.substring(0, 1_000) : alt;
            }
        }
        return "";
    }

    private void foreign(String code, String title, Optional<String> address) {
        flush();
        add(new Part.Foreign("<p>" + around.sentence(code, title, address) + "</p>"));
    }

    private void formula(Element math) {
        var tex = math.select("annotation[encoding*=tex], annotation[encoding*=TeX]");
        if (tex.isEmpty()) {
            math.select("annotation, annotation-xml").remove();
        }
        line.add(tex.isEmpty() ? math.text() : tex.text(), List.of(new Mark("code")));
    }

    private void abbreviation(Element element) {
        children(element);
        var title = element.attr("title").strip();
        if (!title.isEmpty() && !title.equalsIgnoreCase(element.text())) {
            line.add(" (" + title + ")", marks);
        }
    }

    private void link(Element anchor) {
        if (anchor.normalName().equals("area") && anchor.attr("alt").isBlank()) {
            return;
        }
        var href = anchor.attr("href");
        if (href.isBlank()) {
            children(anchor);
            return;
        }
        var goal = around.goal(href);
        var words = anchor.text().strip();
        reported(goal, words.isEmpty() ? href : words);
        var address = References.address(goal);
        if (address.isEmpty()) {
            children(anchor);
            return;
        }
        var mark = new Mark("a", address.get());
        if (anchor.normalName().equals("area")) {
            block(() -> marked(mark, () -> line.add(anchor.attr("alt"), marks)));
            return;
        }
        int before = parts.size();
        marked(mark, anchor);
        if (words.isEmpty()) {
            wordless(anchor, mark, goal, before);
        }
    }

    private void reported(References.Goal goal, String words) {
        switch (goal) {
            case References.Goal.Lost lost -> around.lost("broken-link", words);
            case References.Goal.Private own -> around.lost("local-link", words);
            case References.Goal.Unsafe unsafe -> around.lost("script");
            case References.Goal.Unit unit -> {
                return;
            }
            case References.Goal.Stored stored -> {
                return;
            }
            case References.Goal.Outside outside -> {
                return;
            }
            case References.Goal.Here here -> {
                return;
            }
        }
    }

    /** A link around a picture leads on below it, unless it only shows the picture itself, or is there in words. */
    private void wordless(Element anchor, Mark mark, References.Goal goal, int before) {
        boolean pictured = parts.size() > before;
        boolean itself = goal instanceof References.Goal.Stored(var file)
                && FILE_NAME.matcher(file).matches();
        var parent = anchor.parent();
        boolean saidBeside = parent != null
                && parent.getElementsByAttributeValue("href", anchor.attr("href")).stream()
                        .anyMatch(
                                other -> !other.equals(anchor) && !other.text().isBlank());
        boolean shown = !anchor.select("img, svg").isEmpty();
        if (itself && pictured || saidBeside || !shown && anchor.attr("title").isBlank()) {
            return;
        }
        var title = anchor.attr("title").strip();
        var alt = anchor.select("img[alt]").attr("alt").strip();
        var words = !title.isEmpty() ? title : !alt.isEmpty() ? alt : place(mark.href());
        block(() -> marked(mark, () -> line.add(words, marks)));
    }

    /** A link in words of its own: the site it leads to, or the name of the file. */
    static String place(String address) {
        if (address.startsWith(References.FILE) || address.startsWith(References.UNIT)) {
            var name = java.net.URLDecoder.decode(
                    address.replaceFirst("^[^:]+:", ""), java.nio.charset.StandardCharsets.UTF_8);
            return References.lastOf(name);
        }
        var place = address.replaceFirst("^[a-z]+:(?://)?(?:www\\.)?", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/$", "");
        return place.length() <= LONGEST_PLACE ? place : place.replaceFirst("/.*$", "");
    }

    private void object(Element object) {
        var movie = object.select("param[name~=(?i)^(movie|src|url|filename)$]").attr("value");
        var source = !object.attr("data").isBlank()
                ? object.attr("data")
                : !movie.isBlank() ? movie : object.select("embed").attr("src");
        if (around.picture(source).isPresent()) {
            flush();
            add(new Part.Picture(
                    around.picture(source).orElseThrow(), object.text().strip(), ""));
        } else {
            player(object, "embedded", source);
        }
    }

    private static String recording(Element element) {
        return element.hasAttr("src")
                ? element.attr("src")
                : element.select("source[src]").attr("src");
    }

    /** What plays or runs elsewhere becomes a sentence with a link to it. */
    private void player(Element element, String kind, String source) {
        if (source.isBlank() || isTiny(element)) {
            return;
        }
        var goal = around.goal(Player.address(source));
        var address = References.address(goal);
        var shown = address.map(Flow::place).orElse("");
        var title = List.of(element.attr("title"), element.attr("aria-label"), element.ownText(), shown).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        if (address.isEmpty()) {
            around.lost("embedded-lost", title.isEmpty() ? shortened(source) : title);
            return;
        }
        if (goal instanceof References.Goal.Outside) {
            around.lost("embedded", title);
        }
        foreign(kind.equals("embedded") ? Player.kind(address.get()) : kind, title, address);
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }

    private void table(Element table) {
        flush();
        if (lists > DEEPEST_TABLE || isLayout(table)) {
            block(() -> children(table));
            return;
        }
        var pictures = new ArrayList<Part>();
        var head = new ArrayList<String>();
        var rows = new ArrayList<String>();
        caption(table);
        var all = rows(table);
        boolean headless = table.select("th").isEmpty();
        for (var row : all) {
            boolean first = head.isEmpty() && rows.isEmpty();
            boolean asHead = first && (headless ? whollyStrong(row) : isHead(row));
            var cells = new StringBuilder();
            boolean said = false;
            for (var cell : cells(row)) {
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
            add(new Part.Stack("table", open, rows, "</tbody></table>", 1, false));
        }
        pictures.forEach(this::add);
    }

    private void caption(Element table) {
        for (var child : table.children()) {
            if (child.normalName().equals("caption")) {
                block(() -> marked(new Mark("strong"), child));
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
        var inside = new Flow(around, lists + 1);
        inside.marks = marks;
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
        var again = new Flow(new Known(around), DEEPEST_LIST);
        if (stack.tag().equals("ul") || stack.tag().equals("ol")) {
            words.add("• ", List.of());
        }
        for (var part : again.of(org.jsoup.Jsoup.parseBodyFragment(row.replaceFirst("^<li>", "<div>"))
                .body())) {
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

    private static List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        each(table, child -> {
            if (child.normalName().equals("tr")) {
                rows.add(child);
            } else if (Set.of("tbody", "thead", "tfoot").contains(child.normalName())) {
                each(child, row -> {
                    if (row.normalName().equals("tr")) {
                        rows.add(row);
                    }
                });
            }
        });
        return rows;
    }

    private static void each(Element parent, Consumer<Element> child) {
        parent.children().forEach(child);
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    private static boolean isHead(Element row) {
        var parent = row.parent();
        return parent != null && parent.normalName().equals("thead")
                || cells(row).stream()
                        .allMatch(cell ->
                                cell.normalName().equals("th") || cell.text().isBlank());
    }

    private static boolean whollyStrong(Element row) {
        var cells = cells(row);
        return cells.size() > 1
                && cells.stream()
                        .allMatch(cell -> !cell.text().isBlank()
                                && cell.select("b, strong").text().equals(cell.text()));
    }

    private static boolean isLayout(Element table) {
        var role = table.attr("role").toLowerCase(Locale.ROOT);
        if (role.equals("presentation") || role.equals("none")) {
            return true;
        }
        var rows = rows(table);
        int columns = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        if (columns < 2) {
            return true;
        }
        boolean tabular = rows.stream()
                .flatMap(row -> cells(row).stream())
                .anyMatch(cell -> cell.normalName().equals("th"));
        if (tabular) {
            return false;
        }
        return rows.size() < 2
                || !table.select("table table, td h1, td h2, td h3, td h4, td form, td iframe")
                        .isEmpty()
                || rows.stream()
                        .flatMap(row -> cells(row).stream())
                        .anyMatch(cell -> cell.text().length() > LONG_CELL
                                && !cell.select("p + p, br, ul, ol").isEmpty());
    }
}
