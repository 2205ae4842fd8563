package org.academy.notifications;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A letter set once, with gaps for what each person has of their own. */
final class FormHtml {

    /** A character that belongs to nobody. */
    static final String GAP = "\uE000";

    private final List<String> parts;

    private FormHtml(List<String> parts) {
        this.parts = parts;
    }

    static FormHtml of(String html) {
        return new FormHtml(List.of(Pattern.compile(GAP).split(html, -1)));
    }

    /** What others wrote can leave no gap. */
    static String plain(String text) {
        return text.replace(GAP, "");
    }

    /** @param own in the order of the gaps */
    String fill(List<String> own) {
        if (own.size() != parts.size() - 1) {
            throw new IllegalArgumentException(own.size() + " answers for " + (parts.size() - 1) + " gaps");
        }
        Iterator<String> answers = own.iterator();
        var html = new StringBuilder();
        for (var part : parts) {
            html.append(part);
            if (answers.hasNext()) {
                html.append(HtmlUtils.htmlEscape(answers.next(), "UTF-8"));
            }
        }
        return html.toString();
    }
}
