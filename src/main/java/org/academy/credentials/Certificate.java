package org.academy.credentials;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.academy.platform.Amounts;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.Weave;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a certificate as PDF: A4 across, in the language the course was finished in, the holder's name in its own
 * script. Fonts travel with the application, so that a certificate looks the same on every machine.
 */
@Component
class Certificate {

    private static final String FONTS = "/credentials/fonts/";
    private static final Map<String, Color> DYES = Map.of(
            "pine", new Color(0x1b7461),
            "weld", new Color(0xefb02e),
            "madder", new Color(0xc4513f),
            "woad", new Color(0x4a7fae),
            "mulberry", new Color(0x96527e),
            "flax", new Color(0xd9cfb4));
    private static final Pattern PATH =
            Pattern.compile("<path class=\"[^\"]*?(pine|weld|madder|woad|mulberry|flax)\" d=\"([^\"]*)\"");
    private static final Pattern LINE = Pattern.compile("M(-?[\\d.]+) (-?[\\d.]+)([HV])(-?[\\d.]+)");

    private final TemplateEngine templates;
    private final Messages messages;
    private final Amounts amounts;
    private final OccasionTimes occasions;
    private final String baseUrl;

    Certificate(
            TemplateEngine templates,
            Messages messages,
            Amounts amounts,
            OccasionTimes occasions,
            @Value("${academy.base-url}") String baseUrl) {
        this.templates = templates;
        this.messages = messages;
        this.amounts = amounts;
        this.occasions = occasions;
        this.baseUrl = baseUrl;
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(CredentialView credential) {
        var language = credential.language();
        var verify = baseUrl + "/verify/" + credential.code();
        var context = new Context(language.locale());
        context.setVariable("credential", credential);
        context.setVariable("lang", language.tag());
        context.setVariable("dir", language.direction());
        context.setVariable("verify", verify);
        context.setVariable("date", amounts.date(language, credential.completedAt()));
        context.setVariable("time", amounts.minutes(language, credential.minutes()));
        if (credential.occasion() != null) {
            context.setVariable("when", occasions.of(credential.occasion(), language));
        }
        context.setVariable("strip", png(strip(credential.slug())));
        context.setVariable("qr", png(qr(verify)));
        context.setVariable("text", new Words(messages, language));
        return pdf(templates.process("credentials/certificate", context), language);
    }

    private static byte[] pdf(String html, LanguageTag language) {
        try (var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            builder.defaultTextDirection(language.rightToLeft() ? TextDirection.RTL : TextDirection.LTR);
            font(builder, "NotoSerif-Regular.ttf", "Serif", 400);
            font(builder, "NotoSerif-Bold.ttf", "Serif", 700);
            font(builder, "NotoSans-Regular.ttf", "Sans", 400);
            font(builder, "NotoNaskhArabic-Regular.ttf", "Naskh", 400);
            font(builder, "NotoNaskhArabic-Bold.ttf", "Naskh", 700);
            font(builder, "DroidSansFallbackFull.ttf", "Han", 400);
            builder.withHtmlContent(html, null);
            builder.withProducer("Academy");
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        var font = Certificate.class.getResourceAsStream(FONTS + file);
        if (font == null) {
            throw new IllegalStateException("The certificate's font " + file + " is not in the application");
        }
        return font;
    }

    private static BufferedImage qr(String text) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
            int scale = 8;
            var image = new BufferedImage(
                    matrix.getWidth() * scale, matrix.getHeight() * scale, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    image.setRGB(x, y, matrix.get(x / scale, y / scale) ? 0x000000 : 0xffffff);
                }
            }
            return image;
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The cloth of the course, drawn from the same threads as on its page. */
    private static BufferedImage strip(String slug) {
        int scale = 3;
        var image = new BufferedImage(600 * scale, 48 * scale, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xe9ede4));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(scale, scale);
        pen.setStroke(new BasicStroke(6.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        var paths = PATH.matcher(Weave.of(slug).strip());
        while (paths.find()) {
            pen.setColor(DYES.get(paths.group(1)));
            var lines = LINE.matcher(paths.group(2));
            while (lines.find()) {
                var x = Double.parseDouble(lines.group(1));
                var y = Double.parseDouble(lines.group(2));
                var to = Double.parseDouble(lines.group(4));
                pen.draw(
                        lines.group(3).equals("H")
                                ? new java.awt.geom.Line2D.Double(x, y, to, y)
                                : new java.awt.geom.Line2D.Double(x, y, x, to));
            }
        }
        pen.dispose();
        return image;
    }

    private static String png(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Messages for the template, in the certificate's language and not the reader's. */
    record Words(Messages messages, LanguageTag language) {

        public String of(String key) {
            return messages.text(language, key);
        }

        public String of(String key, @Nullable Object first) {
            return messages.text(language, key, java.util.Objects.requireNonNull(first));
        }

        public String of(String key, Object first, Object second) {
            return messages.text(language, key, first, second);
        }
    }
}
