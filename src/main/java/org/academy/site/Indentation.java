package org.academy.site;

import java.util.List;

/**
 * What makes templates readable and pages heavy: the spaces at the beginning of lines, and the lines within a tag. What
 * is quoted, or stands where every space counts, stays as it is.
 */
final class Indentation {

    private static final List<String> KEPT = List.of("pre", "textarea");

    private Indentation() {}

    static String without(String html) {
        var slim = new StringBuilder(html.length());
        boolean within = false;
        for (int at = 0; at < html.length(); ) {
            char letter = html.charAt(at);
            int kept = within ? endOfQuoted(html, at) : endOfKept(html, at);
            if (kept > at) {
                slim.append(html, at, kept);
                at = kept;
                continue;
            }
            at++;
            if (letter == '<') {
                within = at < html.length() && (Character.isLetter(html.charAt(at)) || html.charAt(at) == '/');
            } else if (letter == '>') {
                within = false;
            }
            if (letter != '\n') {
                slim.append(letter);
                continue;
            }
            while (at < html.length() && html.charAt(at) <= ' ') {
                at++;
            }
            if (!within) {
                slim.append(letter);
            } else if (at < html.length() && html.charAt(at) != '>') {
                slim.append(' ');
            }
        }
        return slim.toString();
    }

    /** Behind the quoted value that begins here. */
    private static int endOfQuoted(String html, int at) {
        char quote = html.charAt(at);
        if (quote != '"' && quote != '\'') {
            return at;
        }
        int end = html.indexOf(quote, at + 1);
        return end < 0 ? html.length() : end + 1;
    }

    /** Behind the element that begins here, if its spaces count. */
    private static int endOfKept(String html, int at) {
        if (html.charAt(at) != '<') {
            return at;
        }
        for (var name : KEPT) {
            int after = at + 1 + name.length();
            if (html.startsWith(name, at + 1) && after < html.length() && !Character.isLetter(html.charAt(after))) {
                int end = html.indexOf("</" + name, at);
                return end < 0 ? html.length() : end;
            }
        }
        return at;
    }
}
