package org.academy.platform;

import java.time.Instant;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A mail as administrators see it.
 *
 * @param text empty once it left long ago, as are {@code html} and {@code calendar}
 * @param claimedBy the instance that hands or handed it over
 * @param refusal what the mail server said at the last attempt that failed
 */
public record OutboxMail(
        long id,
        String key,
        String to,
        LanguageTag language,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        MailState state,
        Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable Instant claimedAt,
        @Nullable String claimedBy,
        int attempts,
        @Nullable String refusal) {}
