package org.academy.courses;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.academy.assessments.QuestionType;
import org.academy.media.MediaFile;
import org.academy.platform.Amounts;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * A unit as HTML, written once for both faces and for the phone that keeps it. It reads and answers without a script;
 * {@code frontend/learn/academy-unit.js} makes the questions answer at once.
 *
 * <p>Nothing in it depends on who reads: the same version and language give the same bytes.
 *
 * <p>What {@code <academy-unit>} leans on in it, and in what stands around it within the element:
 *
 * <pre>
 * [data-block="id"]                                    every block, the same id in every language
 * form[data-block][data-question="single|multiple|order|short"]
 *   [data-right='["b"]'] [data-accept='["…"]']         the key, as JSON
 *   input[name=chosen][value]                          single, multiple
 *   select[name=chosen] &gt; option[value]                order: one for each place
 *   input[name=text]                                   short
 *   [data-explanation]                                 hidden until answered
 *   button                                             checks
 * a.peek[data-width][data-height] &gt; small              a picture that comes when asked for; small tells what it shows
 * [data-read]                                          button: "I have read this unit"
 * a[data-next]                                         the next unit: reaching it completes this one
 * a[data-next][data-end]                               behind the last unit: what the page there says of the course
 * </pre>
 *
 * Empty with {@code [src]}, the element fetches its HTML there. It emits {@code unit-opened}, {@code time-spent},
 * {@code answer-given}, {@code unit-completed}, and {@code journal-sent} when the academy has them.
 */
@Component
public class UnitHtml {

    private static final String DOWN = "<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">"
            + "<path d=\"M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14\"/></svg>";

    /** Brought by the frame of light pages; no other page folds pictures. */
    private static final String PICTURE = "<svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-image\"/></svg>";

    /**
     * Bytes a unit brings to a light page, words and pictures. Who knows the pages before it has 15,000 for a lesson;
     * its frame, the script and what a learner's own answers weigh take the rest.
     */
    static final long LIGHT = 8_500;

    /** Bytes of what is said about a picture on its way. */
    private static final long HEADERS = 350;

    private final Messages messages;
    private final Amounts amounts;
    private final JsonMapper json;

    UnitHtml(Messages messages, Amounts amounts, JsonMapper json) {
        this.messages = messages;
        this.amounts = amounts;
        this.json = json;
    }

    /** All blocks, each marked with its id in {@code data-block}. */
    public String of(UnitPage unit) {
        return of(unit, Long.MAX_VALUE);
    }

    /**
     * The same for a light page: pictures that would make it heavy say what they show and what they weigh, and come
     * when they are asked for.
     *
     * @param lowData whether no picture may come unasked
     */
    public String light(UnitPage unit, boolean lowData) {
        var words = of(unit, 0);
        return lowData || unit.blocks().stream().noneMatch(block -> block.content() instanceof BlockContent.Image)
                ? words
                : of(unit, LIGHT - weight(words));
    }

    /** Bytes of a text on its way. */
    static long weight(String text) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.size();
    }

    private String of(UnitPage unit, long pictures) {
        var html = new StringBuilder();
        long left = pictures;
        for (var block : unit.blocks()) {
            switch (block.content()) {
                case BlockContent.Text text -> text(html, block.id(), text);
                case BlockContent.Image image -> left -= image(html, unit, block.id(), image, left);
                case BlockContent.File file -> file(html, unit, block.id(), file);
                case BlockContent.Question question -> question(html, unit.language(), block.id(), question);
            }
        }
        return html.toString();
    }

    private static void text(StringBuilder html, BlockId id, BlockContent.Text text) {
        html.append("<div class=\"read\"")
                .append(mark(id))
                .append('>')
                .append(text.html()
                        .replace("<ol>", "<ol class=\"n\">")
                        .replace("<ol start=", "<ol class=\"n\" start=")
                        .replace("<table>", "<table class=\"tbl\">"))
                .append("</div>");
    }

    /** @return what comes with the page for it */
    private long image(StringBuilder html, UnitPage unit, BlockId id, BlockContent.Image image, long left) {
        var item = image.media() == null ? null : unit.media().get(image.media());
        if (item == null) {
            return 0;
        }
        var picture = item.shown();
        long weight = picture.bytes() + HEADERS;
        html.append("<figure class=\"fig narrow\"").append(mark(id)).append('>');
        if (weight > left) {
            folded(html, unit.language(), picture, image.alt());
        } else {
            html.append("<img src=\"").append(escaped(picture.path())).append('"');
            size(html, "", picture);
            html.append(" alt=\"").append(escaped(image.alt()));
            html.append("\" loading=\"lazy\" decoding=\"async\">");
        }
        if (!image.caption().isBlank()) {
            html.append("<figcaption>").append(escaped(image.caption())).append("</figcaption>");
        }
        html.append("</figure>");
        return weight > left ? 0 : weight;
    }

    /** Browsers that run no script bring every picture, folded or not. So it is a link, and a script's to unfold. */
    private void folded(StringBuilder html, LanguageTag language, MediaFile picture, String alt) {
        var weight = amounts.weight(language, picture.bytes());
        html.append("<a class=\"peek\" href=\"").append(escaped(picture.path())).append('"');
        size(html, "data-", picture);
        html.append('>').append(PICTURE).append("<span>");
        html.append(escaped(messages.text(language, "courses.unit.show-picture", weight)));
        html.append(" <small>").append(escaped(alt)).append("</small></span></a>");
    }

    private static void size(StringBuilder html, String prefix, MediaFile picture) {
        if (picture.width() != null && picture.height() != null) {
            html.append(' ').append(prefix).append("width=\"").append(picture.width());
            html.append("\" ").append(prefix).append("height=\"").append(picture.height());
            html.append('"');
        }
    }

    private static void file(StringBuilder html, UnitPage unit, BlockId id, BlockContent.File file) {
        var item = file.media() == null ? null : unit.media().get(file.media());
        if (item == null) {
            return;
        }
        html.append("<p").append(mark(id)).append("><a class=\"btn\" download href=\"");
        html.append(escaped(item.path())).append("\">").append(DOWN).append("<span>");
        html.append(escaped(file.title().isBlank() ? item.fileName() : file.title()))
                .append("</span></a></p>");
    }

    private void question(StringBuilder html, LanguageTag language, BlockId id, BlockContent.Question question) {
        var key = question.key();
        var words = question.words();
        html.append("<form class=\"q\" method=\"post\"").append(mark(id));
        html.append(" data-question=\"")
                .append(key.type().name().toLowerCase(java.util.Locale.ROOT))
                .append('"');
        html.append(" data-right=\"")
                .append(escaped(json.writeValueAsString(key.right())))
                .append('"');
        if (key.type() == QuestionType.SHORT) {
            html.append(" data-accept=\"")
                    .append(escaped(json.writeValueAsString(words.accept())))
                    .append('"');
        }
        html.append("><input type=\"hidden\" name=\"block\" value=\"")
                .append(id.value())
                .append("\"><fieldset><legend>");
        html.append(escaped(words.prompt())).append("</legend>");
        switch (key.type()) {
            case SINGLE -> picks(html, question, "radio");
            case MULTIPLE -> {
                hint(html, language, "courses.unit.choose-all");
                picks(html, question, "checkbox");
            }
            case ORDER -> {
                hint(html, language, "courses.unit.put-in-order");
                places(html, language, id, question);
            }
            case SHORT -> typed(html, language, id);
        }
        html.append("</fieldset><template data-explanation>")
                .append(escaped(words.explanation()))
                .append("</template>");
        html.append("<p class=\"row between rule\"><button class=\"btn go\">")
                .append(escaped(messages.text(language, "courses.unit.check")))
                .append("</button></p></form>");
    }

    private void hint(StringBuilder html, LanguageTag language, String key) {
        html.append("<p class=\"hint\">")
                .append(escaped(messages.text(language, key)))
                .append("</p>");
    }

    private static void picks(StringBuilder html, BlockContent.Question question, String type) {
        for (var option : question.key().options()) {
            html.append("<label class=\"pick\"><input type=\"").append(type).append("\" name=\"chosen\" value=\"");
            html.append(escaped(option)).append("\"><span>").append(escaped(word(question, option)));
            html.append("</span></label>");
        }
    }

    /** One choice for each place; a script makes a list to arrange of it. */
    private void places(StringBuilder html, LanguageTag language, BlockId id, BlockContent.Question question) {
        var shown = mixed(id, question.key().options(), question.key().right());
        html.append("<ol class=\"stack t\">");
        for (int place = 1; place <= shown.size(); place++) {
            var name = escaped(messages.text(language, "courses.unit.place", place));
            html.append("<li><select class=\"in\" name=\"chosen\" aria-label=\"")
                    .append(name)
                    .append("\">");
            html.append("<option value=\"\">").append(name).append("</option>");
            for (var option : shown) {
                html.append("<option value=\"").append(escaped(option)).append("\">");
                html.append(escaped(word(question, option))).append("</option>");
            }
            html.append("</select></li>");
        }
        html.append("</ol>");
    }

    private void typed(StringBuilder html, LanguageTag language, BlockId id) {
        html.append("<div class=\"field\"><label for=\"t-").append(id.value()).append("\">");
        html.append(escaped(messages.text(language, "courses.unit.answer"))).append("</label>");
        html.append("<input class=\"in\" id=\"t-").append(id.value());
        html.append(
                "\" name=\"text\" maxlength=\"500\" autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\"></div>");
    }

    /** Mixed the same way for everyone, and never already right. */
    private static List<String> mixed(BlockId id, List<String> options, List<String> right) {
        var mixed = new ArrayList<>(options);
        mixed.sort(Comparator.comparing(option -> (id.value() + option).hashCode()));
        if (mixed.equals(right) && mixed.size() > 1) {
            mixed.add(mixed.removeFirst());
        }
        return mixed;
    }

    private static String word(BlockContent.Question question, String option) {
        return question.words().options().getOrDefault(option, option);
    }

    private static String mark(BlockId id) {
        return " data-block=\"" + id.value() + "\" id=\"b-" + id.value() + "\"";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
