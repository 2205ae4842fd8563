package org.academy.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.academy.platform.Assets;
import org.springframework.stereotype.Component;

/**
 * The drawings of {@code frontend/icons.svg}. Browsers fetch them once for all pages; a page that must stand alone
 * carries those it uses.
 */
@Component
class Icons {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"(i-[\\w-]+)\".*?</symbol>", Pattern.DOTALL);
    private static final String SPRITE = "<!--icons-->";
    private static final String WHOLE = "<!doctype";
    private static final String USE = "href=\"#";
    private static final String ICON = "<use " + USE + "i-";
    private static final String OUTSIDE = "<use href=\"" + Assets.address("icons.svg") + "#i-";

    private final Map<String, String> symbols = new LinkedHashMap<>();

    Icons() {
        try (var stream = Icons.class.getResourceAsStream("/META-INF/resources/icons.svg")) {
            if (stream == null) {
                throw new IllegalStateException("icons.svg is missing");
            }
            var matcher = SYMBOL.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                symbols.put(matcher.group(1), matcher.group());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Tells a page where its icons are. What is no whole page stays as it is. */
    String bring(String html) {
        if (html.contains(SPRITE)) {
            return html.replace(SPRITE, usedIn(html));
        }
        return html.startsWith(WHOLE) ? html.replace(ICON, OUTSIDE) : html;
    }

    private String usedIn(String html) {
        var names = new TreeSet<String>();
        for (int at = html.indexOf(USE); at >= 0; at = html.indexOf(USE, at)) {
            at += USE.length();
            names.add(html.substring(at, Math.max(at, html.indexOf('"', at))));
        }
        var sprite = new StringBuilder();
        names.forEach(name -> sprite.append(symbols.getOrDefault(name, "")));
        return sprite.toString();
    }
}
