package org.academy.courses;

import org.jsoup.safety.Safelist;

/** The HTML that a text block may hold, be it written here or brought from elsewhere. */
public final class WelcomeHtml {

    private WelcomeHtml() {}

    /** @param schemes of addresses that links may have besides those of the web and of mail */
    public static Safelist list(String... schemes) {
        return Safelist.none()
                .addTags("h2", "h3", "p", "br", "ul", "ol", "li", "strong", "em", "code", "sup", "sub", "blockquote")
                .addTags("a", "table", "caption", "thead", "tbody", "tr", "th", "td")
                .addAttributes("a", "href")
                .addAttributes("ol", "start")
                .addAttributes("th", "scope", "colspan", "rowspan")
                .addAttributes("td", "colspan", "rowspan")
                .addProtocols("a", "href", "http", "https", "mailto")
                .addProtocols("a", "href", schemes);
    }
}
