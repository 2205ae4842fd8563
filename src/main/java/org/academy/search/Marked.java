package org.academy.search;

/**
 * A text in which the words that were looked for are marked. {@code html} is safe: {@code mark} is its only element.
 */
public record Marked(String text, String html) {

    private static final String START = "<mark>";

    public static Marked plain(String text) {
        return new Marked(text, escape(text));
    }

    public boolean hasMark() {
        return html.contains(START);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
