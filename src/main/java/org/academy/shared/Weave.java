package org.academy.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The small cloth that belongs to a work or an institution, grown from its slug: the same slug, the same cloth, for
 * ever.
 *
 * <p>Weft threads run whole from side to side; the warp is drawn where it lies on top. One path per dye, coloured by
 * class, so that dark mode and a strict Content-Security-Policy both work.
 */
public final class Weave {

    private static final String[] DYES = {"pine", "weld", "madder", "woad", "mulberry"};
    private static final String GROUND = "flax";
    private static final int CELL = 8;

    private final String stripe;
    private final String warp;
    private final int weftOffset;
    private final int warpOffset;
    private final int repeat;
    private final int over;
    private final int step;

    private Weave(byte[] hash) {
        var first = at(hash, 0) % DYES.length;
        stripe = DYES[first];
        warp = DYES[(first + 1 + at(hash, 1) % (DYES.length - 1)) % DYES.length];
        var binding = at(hash, 2) % 4;
        repeat = binding == 0 ? 2 : binding == 3 ? 4 : 3;
        over = binding == 3 ? 2 : 1;
        step = (at(hash, 3) & 2) != 0 ? 1 : repeat - 1;
        weftOffset = at(hash, 4) % 4;
        warpOffset = at(hash, 5) % 5;
    }

    public static Weave of(String slug) {
        return new Weave(sha256(slug));
    }

    /** Seven by seven threads, 56 px: beside a title in a list. */
    public String swatch() {
        return svg(7, 7);
    }

    /** Along the top of an item's page or card. */
    public String band() {
        return svg(42, 18);
    }

    /** Two rows: the edge of a card that goes on. */
    public String selvedge() {
        return svg(75, 2);
    }

    /** Six rows: across a certificate. */
    public String strip() {
        return svg(75, 6);
    }

    private String svg(int columns, int rows) {
        var threads = new LinkedHashMap<String, StringBuilder>();
        for (int row = 0; row < rows; row++) {
            var dye = (row + 4 - weftOffset) % 4 == 0 ? stripe : GROUND;
            thread(threads, "weft " + dye)
                    .append("M0 ")
                    .append(row * CELL + CELL / 2)
                    .append('H')
                    .append(columns * CELL);
        }
        for (int column = 0; column < columns; column++) {
            var dye = (column + warpOffset) % 5 == 0 ? stripe : warp;
            var shift = column * step;
            warp(
                    thread(threads, "warp " + dye),
                    column * CELL + CELL / 2,
                    CELL,
                    rows,
                    row -> (shift + row) % repeat < over);
        }
        return svg(columns * CELL, rows * CELL, "xMidYMid slice", "", threads);
    }

    /** The large cloth of the home page: loose threads at the start side that become fabric at the end side. */
    public static String hero() {
        final int cell = 14;
        final int rows = 34;
        final int width = 46 * cell;
        String[] wefts = {
            "flax", "weld", "flax", "pine", "flax", "madder", "pine", "flax", "woad", "flax", "mulberry", "pine", "weld"
        };
        String[] warps = {"pine", "pine", "flax", "woad", "pine", "pine", "flax", "pine", "weld"};
        int[] starts = {175, 175, 175, 175, 189, 203, 217, 245, 259, 259, 315};
        var hash = sha256("academy");
        var threads = new LinkedHashMap<String, StringBuilder>();
        for (int row = 0; row < rows; row++) {
            thread(threads, "weft " + wefts[row % wefts.length])
                    .append('M')
                    .append(starts[(at(hash, row % 32) + row) % starts.length])
                    .append(' ')
                    .append(row * cell + cell / 2)
                    .append('H')
                    .append(width);
        }
        for (int column = 0; column < 22; column++) {
            var x = column < 4 ? 329 + column * 2 * cell : 441 + (column - 4) * cell;
            var phase = at(hash, column) % 4;
            if (x < width) {
                warp(
                        thread(threads, "warp " + warps[column % warps.length]),
                        x,
                        cell,
                        rows,
                        row -> (phase + row) % 4 < 2);
            }
        }
        return svg(width, rows * cell, "xMaxYMid slice", " stroke-linecap=\"round\"", threads);
    }

    /** One vertical thread, drawn only where it lies on top. */
    private static void warp(StringBuilder path, int x, int cell, int rows, IntPredicate onTop) {
        var start = -1;
        for (int row = 0; row <= rows; row++) {
            var here = row < rows && onTop.test(row);
            if (here && start < 0) {
                start = row;
            }
            if (!here && start >= 0) {
                path.append('M').append(x).append(' ').append(start * cell).append(".6V");
                path.append(row * cell - 1).append(".4");
                start = -1;
            }
        }
    }

    private static StringBuilder thread(Map<String, StringBuilder> threads, String name) {
        return threads.computeIfAbsent(name, dye -> new StringBuilder());
    }

    private static String svg(int width, int height, String fit, String weftEnds, Map<String, StringBuilder> threads) {
        var svg = new StringBuilder("<svg viewBox=\"0 0 " + width + " " + height + "\" preserveAspectRatio=\"" + fit
                + "\" aria-hidden=\"true\">");
        threads.forEach((name, path) -> {
            var dye = name.substring(name.indexOf(' ') + 1);
            var ends = name.startsWith("weft") ? weftEnds : "";
            svg.append("<path class=\"c-" + dye + "\"" + ends + " d=\"")
                    .append(path)
                    .append("\"/>");
        });
        return svg.append("</svg>").toString();
    }

    private static int at(byte[] hash, int index) {
        return hash[index] & 0xff;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
