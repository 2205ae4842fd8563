package org.academy.meetings;

import java.net.URI;
import org.academy.shared.RuleViolated;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** What people write about a meeting, as it may be kept: only welcome HTML, plain texts without control characters. */
final class Texts {

    private static final int RAW_HTML = 400_000;

    /** Only to tell relative links from others. */
    private static final String SOMEWHERE = "https://academy.invalid/";

    private static final Safelist WELCOME = Safelist.none()
            .addTags("h2", "h3", "p", "br", "ul", "ol", "li", "strong", "em", "sup", "sub", "blockquote", "a")
            .addAttributes("a", "href")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto")
            .preserveRelativeLinks(true);

    private static final OutputSettings OUTPUT =
            new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);

    private Texts() {}

    static String html(String html) {
        if (html.length() > RAW_HTML) {
            throw RuleViolated.at("description", "meetings.rule.too-long", RAW_HTML);
        }
        var written = Jsoup.parseBodyFragment(html, SOMEWHERE);
        written.select("b").tagName("strong");
        written.select("i").tagName("em");
        written.select("h1").tagName("h2");
        written.select("h4, h5, h6").tagName("h3");
        var clean = new Cleaner(WELCOME).clean(written).outputSettings(OUTPUT);
        clean.select("a:not([href])").unwrap();
        return clean.body().html().strip();
    }

    /** Several lines, without the spaces around them. */
    static String plain(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
    }

    /** One line, without the spaces around it. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    static void bounded(String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most || text.length() > 2 * most) {
            throw RuleViolated.at(field, "meetings.rule.too-long", most);
        }
    }

    /** A web address that anybody's browser opens. */
    static void webAddress(String field, String link, int most) {
        bounded(field, link, most);
        try {
            var address = new URI(link);
            if (("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null) {
                return;
            }
        } catch (java.net.URISyntaxException unreadable) {
            // said below
        }
        throw RuleViolated.at(field, "meetings.rule.link");
    }
}
