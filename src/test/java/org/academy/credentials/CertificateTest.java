package org.academy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.academy.platform.AllMessages;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Names are set as their readers write them: rendered, and compared with the same font set by the Java platform. */
class CertificateTest {

    private static final Instant DONE = Instant.parse("2026-12-03T10:00:00Z");
    private static final float DPI = 144;

    private final Messages messages = AllMessages.load();
    private final Certificate certificate = new Certificate(
            templates(),
            messages,
            AllMessages.amounts(),
            new OccasionTimes(AllMessages.times()),
            "https://academy.example");

    @ParameterizedTest
    @CsvSource({
        "EN, Amina Otieno, NotoSerif-Bold.ttf",
        "UK, Олена Шевченко, NotoSerif-Bold.ttf",
        "RU, Айгуль Сапарова, NotoSerif-Bold.ttf",
        "AR, سلمى نصار, NotoNaskhArabic-Bold.ttf",
        "EN, محمد عبد الله, NotoNaskhArabic-Bold.ttf",
        "ZH, 王小梅, DroidSansFallbackFull.ttf",
        "FR, Élise Tremblay, NotoSerif-Bold.ttf"
    })
    void setsTheNameInItsOwnScript(LanguageTag language, String name, String font) throws Exception {
        var page = render(credential(language, name));

        var printed = ink(page.getSubimage(0, at(50), page.getWidth(), at(20)));
        var expected = ink(set(name, font, 34 * DPI / 72));

        assertThat(alike(printed, expected)).as(name).isGreaterThan(0.72);
    }

    @Test
    void wouldNoticeUnjoinedArabic() throws Exception {
        var page = render(credential(LanguageTag.AR, "سلمى نصار"));
        var printed = ink(page.getSubimage(0, at(50), page.getWidth(), at(20)));
        var unjoined =
                ink(set("س\u200cل\u200cم\u200cى ن\u200cص\u200cا\u200cر", "NotoNaskhArabic-Bold.ttf", 34 * DPI / 72));

        assertThat(alike(printed, unjoined)).isLessThan(0.6);
    }

    @Test
    void carriesTheWayToItsProof() throws Exception {
        var page = render(credential(LanguageTag.EN, "Amina Otieno"));

        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        var read = new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(source)),
                        Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true));

        assertThat(read.getText()).isEqualTo("https://academy.example/verify/KQ7M-2XRD-9FT4");
    }

    @Test
    void fitsOnePageInEveryLanguageAndSaysWhatWasDone() throws Exception {
        for (var language : LanguageTag.all()) {
            try (var pdf = Loader.loadPDF(certificate.print(credential(language, "Amina Otieno")))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf)).contains("KQ7M-2XRD-9FT4");
            }
        }
    }

    private BufferedImage render(CredentialView credential) throws Exception {
        try (var pdf = Loader.loadPDF(certificate.print(credential))) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, DPI);
        }
    }

    private static CredentialView credential(LanguageTag language, String name) {
        return new CredentialView(
                "KQ7M-2XRD-9FT4",
                CredentialKind.COURSE,
                name,
                "hand-hygiene-at-the-point-of-care",
                "Hand hygiene at the point of care",
                4,
                language,
                List.of("North Centre for Safe Care", "South Centre for Care Learning"),
                List.of(
                        new CredentialView.Signer("Henrik Koivu", "North Centre for Safe Care"),
                        new CredentialView.Signer("Ngoza Zulu", "South Centre for Care Learning")),
                95,
                6,
                9,
                12,
                DONE,
                null,
                DONE,
                null,
                null);
    }

    @Test
    void saysOfAnEventWhenAndWhereItWasAndForHowLongSomebodyWasThere() throws Exception {
        var course = credential(LanguageTag.EN, "Amina Otieno");
        var attendance = new CredentialView(
                course.code(),
                CredentialKind.ATTENDANCE,
                course.holder(),
                "from-first-contact-to-a-working-plan-kyiv",
                "From first contact to a working plan: Kyiv",
                0,
                LanguageTag.EN,
                List.of("North Centre for Safe Care", "Chestnut Lane Medical School"),
                List.of(),
                300,
                0,
                0,
                0,
                DONE,
                new Occasion(
                        LocalDateTime.of(2027, 3, 4, 10, 0),
                        LocalDateTime.of(2027, 3, 4, 16, 0),
                        "Europe/Kyiv",
                        false,
                        "Dnipro Hall, Kyiv, Ukraine",
                        List.of("A plan in steps")),
                DONE,
                null,
                null);

        try (var pdf = Loader.loadPDF(certificate.print(attendance))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Certificate of attendance", "who took part in", "Kyiv", "10:00–16:00")
                    .contains("Dnipro Hall, Kyiv, Ukraine", "Present for 5\u00a0h", "Chestnut Lane Medical School")
                    .doesNotContain("Version");
        }
    }

    private static int at(int millimetres) {
        return Math.round(millimetres / 25.4f * DPI);
    }

    private static BufferedImage set(String text, String font, float size) throws Exception {
        Font face;
        try (InputStream file = CertificateTest.class.getResourceAsStream("/credentials/fonts/" + font)) {
            face = Font.createFont(Font.TRUETYPE_FONT, file)
                    .deriveFont(font.contains("Bold") ? Font.PLAIN : Font.BOLD, size);
        }
        var layout = new TextLayout(text, face, new FontRenderContext(new AffineTransform(), true, true));
        var image = new BufferedImage((int) layout.getAdvance() + 40, (int) (size * 2.4), BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        layout.draw(pen, 20, size * 1.5f);
        return image;
    }

    /** The smallest part of the picture that holds all ink. */
    private static BufferedImage ink(BufferedImage image) {
        int left = image.getWidth();
        int top = image.getHeight();
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (dark(image, x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        assertThat(right).as("there is ink").isPositive();
        return image.getSubimage(left, top, right - left + 1, bottom - top + 1);
    }

    /** Shared ink by all ink, after both were brought to one size. */
    private static double alike(BufferedImage one, BufferedImage other) {
        assertThat((double) one.getWidth() / one.getHeight() / ((double) other.getWidth() / other.getHeight()))
                .isBetween(0.5, 2.0);
        int width = 400;
        int height = 80;
        int shared = 0;
        int all = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean a = dark(one, x * one.getWidth() / width, y * one.getHeight() / height);
                boolean b = dark(other, x * other.getWidth() / width, y * other.getHeight() / height);
                shared += a && b ? 1 : 0;
                all += a || b ? 1 : 0;
            }
        }
        return (double) shared / all;
    }

    private static boolean dark(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return (rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff) < 384;
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
