package org.academy.credentials;

import java.time.Instant;
import java.util.List;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** What a credential says, frozen when it was issued; {@code minutes} is learning time. */
public record CredentialView(
        String code,
        String holder,
        String courseSlug,
        String courseTitle,
        int courseVersion,
        LanguageTag language,
        List<String> issuers,
        List<String> signers,
        int minutes,
        int right,
        int questions,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason) {}
