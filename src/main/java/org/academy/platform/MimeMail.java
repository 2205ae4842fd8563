package org.academy.platform;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it goes over the wire: text, then HTML, then the calendar entry as the best of three ways to read it, and
 * the same entry as a file for programs that look there.
 */
final class MimeMail {

    private static final String UTF_8 = "; charset=UTF-8";
    private static final int NAME_BYTES = 16;

    private MimeMail() {}

    /** What of a row of the outbox goes out. */
    record Row(
            long id,
            String occasion,
            String recipient,
            String language,
            String subject,
            String text,
            String html,
            @Nullable String calendar,
            @Nullable String calendarMethod,
            @Nullable String stop,
            int attempts) {}

    static MimeMessage write(MimeMessage message, Row mail, Settings settings, Instant now) throws MessagingException {
        message.setFrom(new InternetAddress(settings.mailFrom()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Message-ID", name(mail, settings));
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.stop() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.stop() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(content(mail));
        message.saveChanges();
        // saving gave it a name of its own
        message.setHeader("Message-ID", name(mail, settings));
        return message;
    }

    /** The same each time, so that a mail that is sent again by hand is known as the one that came before. */
    private static String name(Row mail, Settings settings) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((mail.id() + " " + mail.occasion()).getBytes(StandardCharsets.UTF_8));
            var host = settings.baseUrl().getHost();
            return "<" + HexFormat.of().formatHex(digest, 0, NAME_BYTES) + "@" + (host == null ? "academy" : host)
                    + ">";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MimeMultipart content(Row mail) throws MessagingException {
        var ways = new MimeMultipart("alternative");
        ways.addBodyPart(part(mail.text(), "text/plain" + UTF_8));
        if (!mail.html().isEmpty()) {
            ways.addBodyPart(part(mail.html(), "text/html" + UTF_8));
        }
        if (mail.calendar() == null) {
            return ways;
        }
        ways.addBodyPart(part(mail.calendar(), "text/calendar; method=" + mail.calendarMethod() + UTF_8));
        var whole = new MimeMultipart("mixed");
        var body = new MimeBodyPart();
        body.setContent(ways);
        whole.addBodyPart(body);
        var file = part(mail.calendar(), "application/ics; name=invite.ics" + UTF_8);
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName("invite.ics");
        whole.addBodyPart(file);
        return whole;
    }

    private static BodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new jakarta.activation.DataHandler(new jakarta.mail.util.ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", content.length() == bytes.length ? "quoted-printable" : "base64");
        return part;
    }
}
