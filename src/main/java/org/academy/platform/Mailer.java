package org.academy.platform;

import org.academy.shared.LanguageTag;

/**
 * Sends mail once. A mail is written into the outbox in the caller's transaction and leaves afterwards; without a mail
 * server it stays there for administrators to see.
 */
public interface Mailer {

    /** Queues the mail unless one with the same key was queued before. */
    void send(Mail mail);

    /** One mail to one person; {@code key} names the occasion, so that a repeated event does not send twice. */
    record Mail(String key, String to, LanguageTag language, String subject, String text) {}
}
