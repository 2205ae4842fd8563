package org.academy.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A finished page: as it is, and as it goes over the line to whoever takes it packed by gzip.
 *
 * @param fingerprint tells it from any other page
 */
record WholePage(byte[] plain, byte[] packed, String fingerprint) {

    /** So far back a packed text refers to what it said before. */
    private static final int WINDOW = 32_768;

    private static final int CHECKSUM = 8;

    /**
     * Packs a page that tells its own weight: once, since the weight is known as soon as all before it is packed.
     *
     * @param start the page up to where its weight stands
     * @param rest the page from there on, as long as the weight is not known
     * @param weighed the same, once it is
     */
    static WholePage of(String start, String rest, IntFunction<String> weighed) {
        var begun = start.getBytes(StandardCharsets.UTF_8);
        var packed = new ByteArrayOutputStream(16_384);
        try (var packing = new GZIPOutputStream(packed, 8_192, true)) {
            packing.write(begun);
            packing.flush();
            var ending = weighed.apply(packed.size() + packed(begun, rest.getBytes(StandardCharsets.UTF_8)) + CHECKSUM)
                    .getBytes(StandardCharsets.UTF_8);
            packing.write(ending);
            packing.finish();
            var plain = new byte[begun.length + ending.length];
            System.arraycopy(begun, 0, plain, 0, begun.length);
            System.arraycopy(ending, 0, plain, begun.length, ending.length);
            return new WholePage(plain, packed.toByteArray(), fingerprint(plain));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static WholePage of(String page) {
        return of(page, "", any -> "");
    }

    private static String fingerprint(byte[] page) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many bytes the rest takes after what was said before it. */
    private static int packed(byte[] before, byte[] rest) {
        var packing = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            var known = Math.min(before.length, WINDOW);
            packing.setDictionary(before, before.length - known, known);
            packing.setInput(rest);
            packing.finish();
            var anywhere = new byte[1_024];
            var bytes = 0;
            while (!packing.finished()) {
                bytes += packing.deflate(anywhere);
            }
            return bytes;
        } finally {
            packing.end();
        }
    }
}
