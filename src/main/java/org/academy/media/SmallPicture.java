package org.academy.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.resizers.ProgressiveBilinearResizer;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The smaller copy of a picture, as a phone can use it. What people bring is not believed: a picture that would take
 * too much memory has no copy, nor has one that moves or cannot be read. It is shown as it came.
 */
record SmallPicture(byte[] content, String type, int width, int height) {

    /** Bytes up to which a picture goes out as it came. */
    static final int SMALL_ENOUGH = 8_000;

    /** Pixels of the copy: enough for a phone's fine screen, and to read what is written in a picture. */
    static final int PIXELS = 1280 * 960;

    /**
     * Pixels held while reading: a phone's photograph. Of larger pictures every second, or third, in each direction.
     */
    static final int HELD = 12_500_000;

    /** Most pixels that are read at all. */
    static final int READ = 50_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(SmallPicture.class);

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String GIF = "image/gif";
    private static final String WEBP = "image/webp";
    private static final float QUALITY = 0.72f;
    /** Of PNG, which loses nothing by it but time. */
    private static final float SMALLEST = 0;

    private static final int OPAQUE = 0xff;
    private static final int MARK = 0xff00;
    private static final short CAMERA = (short) 0xffe1;
    private static final int PART_HEAD = 8;

    /** One at a time: there is memory for one. */
    private static final ReentrantLock TURN = new ReentrantLock();

    /** The copy, if one can be made and weighs much less. */
    static Optional<SmallPicture> of(String type, byte[] content, PictureSize size) {
        if (content.length <= SMALL_ENOUGH || tooMany(type, size.width(), size.height()) || !plain(type, content)) {
            return Optional.empty();
        }
        TURN.lock();
        try {
            var pixels = read(type, content);
            return pixels.isEmpty()
                    ? Optional.empty()
                    : Optional.of(written(type, pixels.get()))
                            .filter(copy -> copy.content().length < content.length / 4 * 3);
        } catch (IOException | RuntimeException unreadable) {
            LOG.info("A picture ({}) has no smaller copy: {}", type, unreadable.toString());
            return Optional.empty();
        } finally {
            TURN.unlock();
        }
    }

    /** The reader of WebP holds what it reads. */
    private static boolean tooMany(String type, long width, long height) {
        return width * height > (type.equals(WEBP) ? HELD : READ);
    }

    /** Neither moving, nor turned by a word in a place where we do not look. */
    private static boolean plain(String type, byte[] content) {
        var parts = new String(content, StandardCharsets.ISO_8859_1);
        return switch (type) {
            case PNG -> !parts.contains("acTL") && !parts.contains("eXIf");
            case WEBP -> !parts.contains("ANIM") && !parts.contains("EXIF");
            default -> true;
        };
    }

    private static Optional<BufferedImage> read(String type, byte[] content) throws IOException {
        var reader = reader(type);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            // what is told about a picture is often told wrongly, and no reason to read nothing
            reader.setInput(in, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (tooMany(type, width, height) || type.equals(GIF) && reader.getNumImages(true) != 1) {
                return Optional.empty();
            }
            var asked = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) width * height / HELD));
            asked.setSourceSubsampling(step, step, 0, 0);
            var small = scaled(reader.read(0, asked));
            return Optional.of(type.equals(JPEG) ? upright(content, small) : small);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String type) throws IOException {
        return type.equals(WEBP)
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByMIMEType(type).next();
    }

    /** In the colours of screens, whatever the camera's were. */
    private static BufferedImage scaled(BufferedImage image) {
        double scale = Math.min(1, Math.sqrt((double) PIXELS / image.getWidth() / image.getHeight()));
        var scaled = new BufferedImage(
                Math.max(1, (int) Math.round(image.getWidth() * scale)),
                Math.max(1, (int) Math.round(image.getHeight() * scale)),
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        new ProgressiveBilinearResizer().resize(image, scaled);
        return scaled;
    }

    private static BufferedImage upright(byte[] jpeg, BufferedImage image) {
        var held = exif(jpeg).map(ExifUtils::getOrientationFromExif);
        return held.isEmpty()
                ? image
                : ExifFilterUtils.getFilterForOrientation(held.get()).apply(image);
    }

    /** What the camera wrote down: a part of its own before the picture. */
    private static Optional<byte[]> exif(byte[] jpeg) {
        var parts = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + PART_HEAD < jpeg.length && (parts.getShort(at) & MARK) == MARK) {
            int length = Math.max(2, parts.getShort(at + 2) & 0xffff);
            int end = Math.min(at + 2 + length, jpeg.length);
            if (parts.getShort(at) == CAMERA && new String(jpeg, at + 4, 4, StandardCharsets.US_ASCII).equals("Exif")) {
                return Optional.of(Arrays.copyOfRange(jpeg, at + 4, Math.max(at + 4, end)));
            }
            at = end;
        }
        return Optional.empty();
    }

    /** Photographs as JPEG; what is drawn, written or seen through as PNG, unless that is far heavier. */
    private static SmallPicture written(String type, BufferedImage image) throws IOException {
        var sharp = type.equals(JPEG) ? new byte[0] : encoded("png", image, SMALLEST);
        if (!opaque(image)) {
            return new SmallPicture(sharp, PNG, image.getWidth(), image.getHeight());
        }
        var soft = encoded("jpeg", withoutAlpha(image), QUALITY);
        return sharp.length > 0 && sharp.length < 2 * soft.length
                ? new SmallPicture(sharp, PNG, image.getWidth(), image.getHeight())
                : new SmallPicture(soft, JPEG, image.getWidth(), image.getHeight());
    }

    private static boolean opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return true;
        }
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 != OPAQUE) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BufferedImage withoutAlpha(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return plain;
    }

    /** In passes: something is seen long before all has come. */
    private static byte[] encoded(String format, BufferedImage image, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
