package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.courses.BlockContent;
import org.academy.media.MediaId;
import org.academy.shared.LanguageTag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A unit as one page of HTML, as any platform can show it, with marks by which {@link OwnPage} finds the blocks again.
 * A question stands in the quiz beside the page; here is its prompt, and where it stood. Putting things in order is a
 * question that Common Cartridge does not know: it stands here wholly, as the list in its right order.
 */
public final class PageWriting {

    static final String BLOCK = "data-academy-block";
    static final String QUESTION = "data-academy-question";
    static final String TITLE = "academy-title";
    private static final String OPTION = "data-academy-option";
    private static final String OPTIONS = "data-academy-options";
    private static final String SAYS = "data-academy-says";

    private final Function<MediaId, Optional<String>> media;
    private final UnaryOperator<String> links;
    private final Wordings wordings;

    /**
     * @param media the address of a picture or file as it is written in the page, if it goes along
     * @param links the address in the cartridge of what a text links to, or the same
     */
    public PageWriting(Function<MediaId, Optional<String>> media, UnaryOperator<String> links, Wordings wordings) {
        this.media = media;
        this.links = links;
        this.wordings = wordings;
    }

    /** A block with the name it keeps. */
    public record Named(String name, BlockContent content) {}

    /** Whether a question goes into the quiz; others stand in the page. */
    public static boolean inQuiz(BlockContent.Question question) {
        return question.key().type() != QuestionType.ORDER;
    }

    public String page(String title, LanguageTag language, List<Named> blocks) {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\" dir=\""
                + language.direction() + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        html.append(Welcome.escaped(title)).append("</title>\n</head>\n<body>\n");
        html.append("<h1 id=\"" + TITLE + "\">").append(Welcome.escaped(title)).append("</h1>\n");
        for (var block : blocks) {
            write(html, block);
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private void write(StringBuilder html, Named block) {
        switch (block.content()) {
            case BlockContent.Text(var text) ->
                html.append(open("section", BLOCK, block)).append(linked(text)).append("</section>\n");
            case BlockContent.Image(var id, var alt, var caption) ->
                address(id).ifPresent(address -> figure(html, block, address, alt, caption));
            case BlockContent.File(var id, var title) ->
                address(id)
                        .ifPresent(address -> html.append(open("p", BLOCK, block))
                                .append("<a href=\"")
                                .append(Welcome.attribute(address))
                                .append("\">")
                                .append(Welcome.escaped(title))
                                .append("</a></p>\n"));
            case BlockContent.Question question -> question(html, block, question);
        }
    }

    private Optional<String> address(@org.jspecify.annotations.Nullable MediaId id) {
        return id == null ? Optional.empty() : media.apply(id);
    }

    private static String open(String tag, String attribute, Named block) {
        return "<" + tag + " " + attribute + "=\"" + Welcome.attribute(block.name()) + "\">";
    }

    private static void figure(StringBuilder html, Named block, String address, String alt, String caption) {
        html.append(open("figure", BLOCK, block)).append("<img src=\"").append(Welcome.attribute(address));
        html.append("\" alt=\"").append(Welcome.attribute(alt)).append("\">");
        if (!caption.isEmpty()) {
            html.append("<figcaption>").append(Welcome.escaped(caption)).append("</figcaption>");
        }
        html.append("</figure>\n");
    }

    private String linked(String html) {
        if (!html.contains("<a")) {
            return html;
        }
        var page = Jsoup.parseBodyFragment(html).outputSettings(Welcome.OUTPUT);
        page.select("a[href]").forEach(anchor -> anchor.attr("href", links.apply(anchor.attr("href"))));
        return page.body().html();
    }

    private void question(StringBuilder html, Named block, BlockContent.Question question) {
        if (inQuiz(question)) {
            html.append(open("div", QUESTION, block)).append("<p><em>");
            html.append(Welcome.escaped(question.words().prompt())).append("</em></p><p>");
            html.append(Welcome.escaped(wordings.text("in-quiz"))).append("</p></div>\n");
        } else {
            ordering(html, block, question);
        }
    }

    private static void ordering(StringBuilder html, Named block, BlockContent.Question question) {
        var key = question.key();
        var words = question.words();
        html.append("<div " + QUESTION + "=\"").append(Welcome.attribute(block.name()));
        html.append("\" " + OPTIONS + "=\"")
                .append(String.join(" ", key.options()))
                .append("\">");
        html.append(said("p", "prompt", words.prompt())).append("<ol>");
        for (var option : key.right()) {
            html.append("<li " + OPTION + "=\"").append(option).append("\">");
            html.append(Welcome.escaped(words.options().getOrDefault(option, "")))
                    .append("</li>");
        }
        html.append("</ol>")
                .append(said("p", "explanation", words.explanation()))
                .append("</div>\n");
    }

    private static String said(String tag, String part, String text) {
        return "<" + tag + " " + SAYS + "=\"" + part + "\">" + Welcome.escaped(text) + "</" + tag + ">";
    }

    /** A question as it stands in a page, if it is one that stands there wholly. */
    static Optional<BlockContent.Question> ordering(Element element) {
        if (!element.hasAttr(OPTIONS)) {
            return Optional.empty();
        }
        var options = new LinkedHashMap<String, String>();
        var right = new ArrayList<String>();
        for (var option : element.select("li[" + OPTION + "]")) {
            right.add(name(option.attr(OPTION)));
            options.put(name(option.attr(OPTION)), option.wholeText());
        }
        var shown = List.of(element.attr(OPTIONS).strip().split("\\s+")).stream()
                .filter(right::contains)
                .toList();
        var order = shown.size() == right.size() ? shown : List.copyOf(right);
        var words = new LinkedHashMap<String, String>();
        order.forEach(option -> words.put(option, options.getOrDefault(option, "")));
        return Optional.of(new BlockContent.Question(
                new QuestionKey(QuestionType.ORDER, order, right),
                new QuestionWords(says(element, "prompt"), words, List.of(), says(element, "explanation"))));
    }

    private static String name(String option) {
        var name = option.replaceAll("[^A-Za-z0-9_-]", "");
        return name.length() <= 40 ? name.toString() : name.substring(0, 40).toLowerCase(Locale.ROOT);
    }

    private static String says(Element element, String part) {
        var said = element.select("[" + SAYS + "=" + part + "]").first();
        return said == null ? "" : said.wholeText();
    }
}
