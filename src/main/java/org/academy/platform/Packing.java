package org.academy.platform;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How a text travels: by Brotli where both ends know it, else by gzip, else as it is. */
public enum Packing {
    BROTLI("br"),
    GZIP("gzip"),
    NONE("identity");

    private static final int QUICK = 9;
    private static final int SMALLEST = 11;
    private static final int WINDOW = 16;

    private final String code;

    Packing(String code) {
        this.code = code;
    }

    /** As the header {@code Content-Encoding} says it. */
    public String code() {
        return code;
    }

    /** The best of those that a browser accepts and this machine can make. */
    public static Packing taken(@Nullable String accepted) {
        if (accepted == null) {
            return NONE;
        }
        if (Brotli4jLoader.isAvailable() && BROTLI.isAmong(accepted)) {
            return BROTLI;
        }
        return GZIP.isAmong(accepted) ? GZIP : NONE;
    }

    private boolean isAmong(String accepted) {
        return Arrays.stream(accepted.split(","))
                .map(one -> one.replace(" ", "").split(";", 2))
                .anyMatch(one ->
                        one[0].equalsIgnoreCase(code) && (one.length == 1 || !one[1].matches("(?i)q=0(\\.0*)?")));
    }

    /** For what is sent once. */
    public byte[] quickly(byte[] text) {
        return packed(text, QUICK, Deflater.DEFAULT_COMPRESSION);
    }

    /** For what is sent often: as small as it gets. */
    public byte[] tightly(byte[] text) {
        return packed(text, SMALLEST, Deflater.BEST_COMPRESSION);
    }

    private byte[] packed(byte[] text, int quality, int level) {
        try {
            return switch (this) {
                case BROTLI ->
                    Encoder.compress(
                            text,
                            new Encoder.Parameters()
                                    .setQuality(quality)
                                    .setWindow(WINDOW)
                                    .setMode(Encoder.Mode.TEXT));
                case GZIP -> gzipped(text, level);
                case NONE -> text;
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] gzipped(byte[] text, int level) throws IOException {
        var bytes = new ByteArrayOutputStream(text.length / 2 + 64);
        try (var packing = new Tighter(bytes, level)) {
            packing.write(text);
        }
        return bytes.toByteArray();
    }

    private static class Tighter extends GZIPOutputStream {

        Tighter(ByteArrayOutputStream bytes, int level) throws IOException {
            super(bytes);
            def.setLevel(level);
        }
    }
}
