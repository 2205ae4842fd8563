package org.academy.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Sends mail once. A mail is written into the outbox in the caller's transaction and leaves afterwards; without a mail
 * server it stays there for administrators to see.
 */
public interface Mailer {

    /** What a text or its HTML may weigh: little enough for a poor line, and for programs that cut what is longer. */
    int MOST_BYTES = 20_000;

    /** Queues the mail unless one with the same key was queued before. */
    void send(Mail mail);

    /** The same for many at once, all of them or none. */
    void send(Collection<Mail> mails);

    /**
     * One mail to one person.
     *
     * @param key names the occasion, so that a repeated event does not send twice
     * @param html the same as the text, as a whole page
     * @param stop address where one press stops such mails (RFC 8058); null if they are no such mails
     * @param usefulUntil from when on it is too late to send it; null for never
     */
    record Mail(
            String key,
            String to,
            LanguageTag language,
            String subject,
            String text,
            String html,
            @Nullable CalendarPart calendar,
            @Nullable String stop,
            @Nullable Instant usefulUntil) {

        public Mail {
            light("text", text);
            light("HTML", html);
            subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        }

        private static void light(String what, String content) {
            int bytes = content.getBytes(StandardCharsets.UTF_8).length;
            if (bytes >= MOST_BYTES) {
                throw new IllegalArgumentException(
                        "The %s of a mail weighs %d bytes; %d are too many".formatted(what, bytes, MOST_BYTES));
            }
        }
    }

    /** What calendar programs do with a mail (iMIP, RFC 6047): an iCalendar object and its method. */
    record CalendarPart(Method method, String content) {

        public enum Method {
            REQUEST,
            CANCEL
        }
    }
}
