package org.academy.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void readsPicturesAndTheirSize(String format) throws IOException {
        var bytes = picture(format);
        var type = MediaType.of(bytes, "x").orElseThrow();

        assertThat(MediaType.ending(type)).isEqualTo(format);
        assertThat(PictureSize.of(type, bytes)).contains(new PictureSize(32, 20));
    }

    @Test
    void readsTheSizeOfWebPInEachOfItsThreeForms() {
        assertThat(PictureSize.of("image/webp", webP("VP8 ", 26, 0x20, 0, 0x14, 0)))
                .contains(new PictureSize(32, 20));
        assertThat(PictureSize.of("image/webp", webP("VP8X", 24, 31, 0, 0, 19, 0, 0)))
                .contains(new PictureSize(32, 20));
        int bits = 31 | 19 << 14;
        assertThat(PictureSize.of(
                        "image/webp", webP("VP8L", 21, bits & 255, bits >> 8 & 255, bits >> 16 & 255, bits >> 24)))
                .contains(new PictureSize(32, 20));
        assertThat(MediaType.of(webP("VP8 ", 26, 0x20, 0, 0x14, 0), "x")).contains("image/webp");
    }

    @Test
    void knowsOfficeDocumentsByTheirContainerAndName() throws IOException {
        assertThat(MediaType.of(zip("[Content_Types].xml", "<Types/>"), "plan.docx")
                        .map(MediaType::ending))
                .contains("docx");
        assertThat(MediaType.of(zip("mimetype", "application/vnd.oasis.opendocument.text"), "plan.odt")
                        .map(MediaType::ending))
                .contains("odt");
        assertThat(MediaType.of("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "plan.pdf"))
                .contains("application/pdf");
        assertThat(MediaType.of("WEBVTT\n\n00:00.000 --> 00:01.000\nHi\n".getBytes(StandardCharsets.UTF_8), "a.vtt"))
                .contains("text/vtt");
        assertThat(MediaType.of("Hello".getBytes(StandardCharsets.UTF_8), "a.txt"))
                .contains("text/plain");
    }

    @Test
    void refusesWhatABrowserCouldRunWhateverItsName() {
        for (var name : new String[] {"x.png", "x.txt", "x.html", "x.svg", "x.pdf"}) {
            assertThat(MediaType.of(
                            "<!doctype html><html><script>1</script></html>".getBytes(StandardCharsets.UTF_8), name))
                    .as(name)
                    .isEmpty();
            assertThat(MediaType.of(
                            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
                                    .getBytes(StandardCharsets.UTF_8),
                            name))
                    .as(name)
                    .isEmpty();
        }
        assertThat(MediaType.of(new byte[] {'M', 'Z', 0, 0, 1}, "x.png")).isEmpty();
    }

    @Test
    void givesSafeNames() {
        assertThat(FileName.safe("../../etc/Пам’ять рук.PNG", "png")).isEqualTo("pam-at-ruk.png");
        assertThat(FileName.safe("C:\\x\\é\"\r\n.pdf", "pdf")).isEqualTo("e.pdf");
        assertThat(FileName.safe("...", "txt")).isEqualTo("file.txt");
        assertThat(FileName.safe("洗手.jpeg", "jpg")).isEqualTo("xi-shou.jpg");
    }

    static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] webP(String chunk, int from, int... values) {
        var b = new byte[40];
        System.arraycopy("RIFF".getBytes(StandardCharsets.US_ASCII), 0, b, 0, 4);
        b[4] = 32;
        System.arraycopy("WEBP".getBytes(StandardCharsets.US_ASCII), 0, b, 8, 4);
        System.arraycopy(chunk.getBytes(StandardCharsets.US_ASCII), 0, b, 12, 4);
        for (int i = 0; i < values.length; i++) {
            b[from + i] = (byte) values[i];
        }
        return b;
    }

    private static byte[] zip(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var bytes = content.getBytes(StandardCharsets.UTF_8);
            var entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            var crc = new java.util.zip.CRC32();
            crc.update(bytes);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
