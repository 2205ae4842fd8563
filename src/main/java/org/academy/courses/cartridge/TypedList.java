package org.academy.courses.cartridge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Paragraphs that their author meant as items of a list: with a dot or a number in front. */
final class TypedList {

    private static final Pattern BULLET = Pattern.compile("^[•·▪◦‣●○■§\\u2043\\u25AA]\\s*");
    private static final Pattern NUMBER = Pattern.compile("^\\(?(?:\\d{1,3}|[a-zA-Z])[.)]\\s*");

    private final Passage passage;
    private final Surroundings around;
    private final int depth;

    TypedList(Passage passage, Surroundings around, int depth) {
        this.passage = passage;
        this.around = around;
        this.depth = depth;
    }

    /** Whether Word wrote the paragraph as an item. */
    static boolean isWord(Element paragraph) {
        var style = paragraph.attr("style").toLowerCase(Locale.ROOT);
        return style.contains("mso-list:") && !style.contains("mso-list:none") && !style.contains("mso-list: none");
    }

    /** Word writes lists as paragraphs with the number as words. */
    void readWord(Element paragraph) {
        passage.flush();
        var inside = new Flow(around, depth, List.of());
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
                passage.add(Part.Stack.list(
                        ordered ? "ol" : "ul", List.of("<li>" + words.from(skip).html() + "</li>"), 1, true));
            } else {
                passage.add(part);
            }
        }
    }

    /** What was said last is an item if it begins with a dot. */
    void dotted() {
        if (passage.last() instanceof Part.Paragraph(var words)) {
            var bullet = BULLET.matcher(words.text());
            if (bullet.find() && bullet.end() < words.text().length()) {
                passage.replaceLast(Part.Stack.list(
                        "ul", List.of("<li>" + words.from(bullet.end()).html() + "</li>"), 1, true));
            }
        }
    }
}
