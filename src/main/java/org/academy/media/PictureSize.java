package org.academy.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Width and height of a picture, read from its head: nothing is decoded, however large it says it is. */
record PictureSize(int width, int height) {

    static Optional<PictureSize> of(String type, byte[] content) {
        return type.equals("image/webp") ? ofWebP(content) : ofOthers(content);
    }

    private static Optional<PictureSize> ofOthers(byte[] content) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The three ways a WebP file can begin (RFC 9649): lossy, lossless, extended. */
    private static Optional<PictureSize> ofWebP(byte[] b) {
        if (b.length < 30) {
            return Optional.empty();
        }
        return switch (new String(b, 12, 4, java.nio.charset.StandardCharsets.US_ASCII)) {
            case "VP8 " -> Optional.of(new PictureSize(little(b, 26, 2) & 0x3fff, little(b, 28, 2) & 0x3fff));
            case "VP8L" -> {
                int bits = little(b, 21, 4);
                yield Optional.of(new PictureSize((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1));
            }
            case "VP8X" -> Optional.of(new PictureSize(little(b, 24, 3) + 1, little(b, 27, 3) + 1));
            default -> Optional.empty();
        };
    }

    private static int little(byte[] b, int from, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | b[from + i] & 0xff;
        }
        return value;
    }
}
