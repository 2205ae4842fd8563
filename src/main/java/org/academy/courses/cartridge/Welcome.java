package org.academy.courses.cartridge;

import java.util.Optional;
import java.util.function.Function;
import org.academy.courses.WelcomeHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** The HTML that may pass: what a text block can hold, and what an author is shown of the original. */
final class Welcome {

    /** Longest HTML of one text; a block holds more than three times that, and real addresses are longer than ours. */
    static final int LONGEST = 60_000;

    /** Longest original that is kept to be looked at. */
    private static final int LONGEST_ORIGINAL = 400_000;

    private static final String SOMEWHERE = "https://academy.invalid/";

    /** With the addresses that links have on their way, until what they lead to has one here. */
    private static final Safelist BLOCK = WelcomeHtml.list("academy-unit", "academy-file");

    /** Addresses are looked at one by one afterwards; nothing that could load or run anything is among these. */
    private static final Safelist ORIGINAL = Safelist.none()
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "center", "blockquote", "pre")
            .addTags("section", "article", "header", "footer", "aside", "main", "nav", "details", "summary", "address")
            .addTags("ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "img", "a")
            .addTags("b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "small", "big", "sub", "sup", "font")
            .addTags("code", "kbd", "samp", "var", "tt", "q", "cite", "abbr", "mark", "dfn")
            .addTags("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td")
            .addAttributes(":all", "dir", "lang", "align")
            .addAttributes("ol", "start", "type")
            .addAttributes("ul", "type")
            .addAttributes("font", "size")
            .addAttributes("table", "border", "width", "cellpadding", "cellspacing", "summary")
            .addAttributes("td", "colspan", "rowspan", "width", "valign")
            .addAttributes("th", "colspan", "rowspan", "width", "valign", "scope")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("abbr", "title")
            .addAttributes("a", "href");

    /** As texts are kept: not a space more, and only the entities that XML has. */
    static final OutputSettings OUTPUT = new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);

    private Welcome() {}

    /** What of this may stand in a text block. */
    static String block(String html) {
        var clean = new Cleaner(BLOCK)
                .clean(Jsoup.parseBodyFragment(html, SOMEWHERE))
                .outputSettings(OUTPUT);
        clean.select("a:not([href])").unwrap();
        return clean.body().html().strip();
    }

    /**
     * The original, to be looked at: with its layout, without anything that runs or loads from elsewhere.
     *
     * @param link the address a link may have
     * @param picture the address a picture may have
     */
    static String original(
            Document page, Function<String, Optional<String>> link, Function<String, Optional<String>> picture) {
        var clean = new Cleaner(ORIGINAL).clean(page).outputSettings(OUTPUT);
        for (var anchor : clean.select("a[href]")) {
            link.apply(anchor.attr("href"))
                    .ifPresentOrElse(address -> anchor.attr("href", address), () -> anchor.removeAttr("href"));
        }
        for (var image : clean.select("img")) {
            picture.apply(image.attr("src"))
                    .ifPresentOrElse(
                            address -> image.attr("src", address),
                            () -> image.replaceWith(new TextNode(image.attr("alt"))));
        }
        var html = clean.body().html().strip();
        while (html.length() > LONGEST_ORIGINAL && clean.body().childNodeSize() > 0) {
            int keep = clean.body().childNodeSize() / 2;
            while (clean.body().childNodeSize() > keep) {
                clean.body().childNode(clean.body().childNodeSize() - 1).remove();
            }
            html = clean.body().html().strip();
        }
        return html;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String attribute(String text) {
        return escaped(text).replace("\"", "&quot;");
    }
}
