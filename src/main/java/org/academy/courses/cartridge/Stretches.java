package org.academy.courses.cartridge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.jsoup.Jsoup;

/**
 * Gathers parts into pieces: one for each stretch between pictures and greater headings, neither a blob nor confetti. A
 * piece is named after the heading or the file it begins with, so that what is written elsewhere on the page does not
 * change its name.
 */
final class Stretches {

    /** So much text may stand before a new heading and stay with it. */
    private static final int FEW = 280;

    private static final int SCREENFUL = 2_400;
    private static final int MUCH = 6_000;

    private final String resource;
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private String heading = "";
    private int letters;
    private boolean foreign;

    Stretches(String resource) {
        this.resource = resource;
    }

    List<Piece> pieces() {
        close();
        return pieces;
    }

    void addAll(List<Part> parts) {
        parts.forEach(this::add);
    }

    void add(Piece piece) {
        close();
        pieces.add(piece);
    }

    void add(Part part) {
        switch (part) {
            case Part.Picture(var file, var alt, var caption) -> {
                close();
                pieces.add(new Piece.Picture(origin("p", file), file, alt, caption));
            }
            case Part.Foreign(var words) -> {
                if (!foreign) {
                    close();
                }
                foreign = true;
                put(words, 0);
            }
            case Part.Heading(var level, var line) -> {
                if (foreign || letters > (level == 2 ? FEW : SCREENFUL)) {
                    close();
                }
                if (html.isEmpty()) {
                    heading = line.text();
                }
                put(part.html(), line.text().length());
            }
            case Part.Paragraph(var line) -> words(part, line.text().length());
            case Part.Stack stack -> words(part, textLength(stack));
        }
    }

    private void words(Part part, int length) {
        if (foreign || letters + length > MUCH && letters > SCREENFUL) {
            close();
        }
        var whole = part.html();
        if (whole.length() > Welcome.LONGEST) {
            close();
            split(part);
        } else {
            put(whole, length);
        }
    }

    private static int textLength(Part.Stack stack) {
        return stack.rows().stream()
                .mapToInt(row -> row.replaceAll("<[^>]*>", "").length())
                .sum();
    }

    private void put(String words, int length) {
        if (html.length() + words.length() > Welcome.LONGEST) {
            boolean kept = foreign;
            close();
            foreign = kept;
        }
        html.append(words);
        letters += length;
    }

    /** What is longer than a block may be is cut between its rows, or between its words. */
    private void split(Part part) {
        if (part instanceof Part.Stack stack && stack.rows().size() > 1) {
            int first = 0;
            int weight = 0;
            for (int i = 0; i < stack.rows().size(); i++) {
                int more = stack.rows().get(i).length();
                if (i > first && weight + more > Welcome.LONGEST / 2) {
                    words(stack.part(first, i), MUCH);
                    first = i;
                    weight = 0;
                }
                weight += more;
            }
            words(stack.part(first, stack.rows().size()), MUCH);
            return;
        }
        var text = Jsoup.parseBodyFragment(part.html()).text();
        int from = 0;
        while (from < text.length()) {
            int end = Math.min(text.length(), from + MUCH);
            int space = end < text.length() ? text.lastIndexOf(' ', end) : end;
            end = space > from + MUCH / 2 ? space : end;
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            put("<p>" + Welcome.escaped(text.substring(from, end).strip()) + "</p>", end - from);
            close();
            from = end;
        }
    }

    /** What comes now stands by itself. */
    void close() {
        var clean = html.isEmpty() ? "" : Welcome.block(html.toString());
        if (!clean.isEmpty()) {
            pieces.add(new Piece.Words(origin(foreign ? "f" : "w", heading), clean, foreign));
        }
        html.setLength(0);
        letters = 0;
        foreign = false;
    }

    /** Short, and the same next time. */
    String origin(String kind, String name) {
        var sum = new CRC32();
        sum.update(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        var key = kind + Long.toHexString(sum.getValue());
        int number = names.merge(key, 1, Integer::sum);
        return resource + "#" + key + (number == 1 ? "" : "-" + number);
    }
}
