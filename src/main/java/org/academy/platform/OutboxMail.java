package org.academy.platform;

import java.time.Instant;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** A mail as administrators see it; {@code refusal} is what the mail server said at the last attempt that failed. */
public record OutboxMail(
        String key,
        String to,
        LanguageTag language,
        String subject,
        String text,
        Instant queuedAt,
        @Nullable Instant sentAt,
        int attempts,
        @Nullable String refusal) {}
