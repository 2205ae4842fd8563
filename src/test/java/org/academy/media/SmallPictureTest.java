package org.academy.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

class SmallPictureTest {

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    @Test
    void isWhatAPhoneCanUse() throws IOException {
        var photo = written("jpeg", photo(2000, 1500));
        var small = small(JPEG, photo).orElseThrow();

        assertThat(small.type()).isEqualTo(JPEG);
        assertThat(small.width()).isEqualTo(1280);
        assertThat(small.height()).isEqualTo(960);
        assertThat(small.content().length).isLessThan(photo.length / 2);
        var seen = read(small);
        assertThat(seen.getWidth()).isEqualTo(1280);
        assertThat(new Color(seen.getRGB(1270, 10)).getRed()).isGreaterThan(200);
        assertThat(new Color(seen.getRGB(10, 10)).getRed()).isLessThan(50);
    }

    @Test
    void leavesWordsInALongPictureReadable() throws IOException {
        var small = small(PNG, written("png", photo(1000, 6000))).orElseThrow();

        assertThat(small.width()).isGreaterThan(400);
        assertThat(small.width() * small.height()).isLessThanOrEqualTo(SmallPicture.PIXELS + small.height());
    }

    @Test
    void standsUprightAsTheCameraSays() throws IOException {
        var lying = turned(written("jpeg", photo(2000, 1500)), 6);
        var small = small(JPEG, lying).orElseThrow();

        assertThat(small.width()).isEqualTo(960);
        assertThat(small.height()).isEqualTo(1280);
        // the dark side was at the left, and is on top
        assertThat(new Color(read(small).getRGB(480, 10)).getRed()).isLessThan(50);
        assertThat(new Color(read(small).getRGB(480, 1270)).getRed()).isGreaterThan(200);
    }

    @Test
    void staysSharpWhereThingsAreDrawn() throws IOException {
        var drawing = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
        var pen = drawing.createGraphics();
        for (int i = 0; i < 300; i++) {
            pen.setColor(new Color(i * 7 % 256, i * 13 % 256, 90));
            pen.fillRect(i * 53 % 2200, i * 97 % 1700, 160, 60);
        }
        pen.dispose();

        assertThat(small(PNG, written("png", drawing)).map(SmallPicture::type)).isNotEqualTo(Optional.of(JPEG));
    }

    @Test
    void canStillBeSeenThrough() throws IOException {
        var glass = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_ARGB);
        var photo = photo(1600, 1200);
        for (int x = 0; x < 1600; x++) {
            for (int y = 0; y < 1200; y++) {
                glass.setRGB(x, y, x < 800 ? 0 : photo.getRGB(x, y));
            }
        }
        var small = small(PNG, written("png", glass)).orElseThrow();

        assertThat(small.type()).isEqualTo(PNG);
        assertThat(read(small).getRGB(10, 10) >>> 24).isZero();
    }

    @Test
    void isReadFromWebP() throws IOException {
        try (var file = getClass().getResourceAsStream("/media/ward.webp")) {
            var photo = file.readAllBytes();
            var small = small("image/webp", photo).orElseThrow();

            assertThat(small.type()).isEqualTo(JPEG);
            assertThat(new Color(read(small).getRGB(small.width() - 20, 10)).getRed())
                    .isGreaterThan(180);
        }
    }

    @Test
    void isNotMadeOfWhatIsSmallAlready() throws IOException {
        assertThat(small(PNG, written("png", photo(40, 30)))).isEmpty();
    }

    @Test
    void isNotMadeOfWhatMoves() throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var film = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(film)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 2; i++) {
                var frame = photo(400 + i, 300);
                var how = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
                writer.writeToSequence(new IIOImage(frame, null, how), null);
            }
            writer.endWriteSequence();
        }
        var still = written("png", photo(900, 900));

        assertThat(film.size()).isGreaterThan(SmallPicture.SMALL_ENOUGH);
        assertThat(small("image/gif", film.toByteArray())).isEmpty();
        assertThat(small(PNG, still)).isPresent();
        assertThat(small(PNG, with(still, "acTL"))).isEmpty();
    }

    /** A few thousand bytes that would be gigabytes in memory. */
    @Test
    void isNotMadeOfABomb() throws IOException {
        var bomb = written("png", photo(300, 300));
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        var head = new CRC32();
        head.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) head.getValue());

        assertThat(PictureSize.of(PNG, bomb)).contains(new PictureSize(60_000, 60_000));
        assertThat(small(PNG, bomb)).isEmpty();
        assertThat(SmallPicture.of(PNG, bomb, new PictureSize(1, 1)))
                .as("whatever was said of it")
                .isEmpty();
    }

    @Test
    void isNotMadeOfWhatIsBroken() throws IOException {
        var photo = written("png", photo(400, 300));

        assertThat(SmallPicture.of(PNG, Arrays.copyOf(photo, photo.length / 3), new PictureSize(400, 300)))
                .isEmpty();
        assertThat(SmallPicture.of(JPEG, photo, new PictureSize(400, 300))).isEmpty();
        assertThat(SmallPicture.of("image/webp", photo, new PictureSize(400, 300)))
                .isEmpty();
    }

    private static Optional<SmallPicture> small(String type, byte[] content) {
        return SmallPicture.of(type, content, PictureSize.of(type, content).orElseThrow());
    }

    private static BufferedImage read(SmallPicture small) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(small.content()));
    }

    /** Dark at the left and red at the right, with the grain of the world. */
    private static BufferedImage photo(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var grain = new Random(7);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, 255 * x / width << 16 | (100 * y / height + grain.nextInt(24)) << 8);
            }
        }
        return image;
    }

    private static byte[] written(String format, BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** With the camera's word on how it was held. */
    private static byte[] turned(byte[] jpeg, int held) {
        var exif = ByteBuffer.allocate(36)
                .put(new byte[] {(byte) 0xff, (byte) 0xe1})
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) held)
                .putShort((short) 0)
                .putInt(0);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** With an empty part of this name behind the head. */
    private static byte[] with(byte[] png, String name) {
        var part = ByteBuffer.allocate(12).putInt(0).put(name.getBytes(StandardCharsets.US_ASCII));
        var check = new CRC32();
        check.update(part.array(), 4, 4);
        part.putInt((int) check.getValue());
        return ByteBuffer.allocate(png.length + 12)
                .put(png, 0, 33)
                .put(part.array())
                .put(png, 33, png.length - 33)
                .array();
    }
}
