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
        List<Signer> signers,
        int minutes,
        int units,
        int right,
        int questions,
        Instant completedAt,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason) {

    /** Who signed the course off, and for which institution. */
    public record Signer(String name, String institution) {}

    static CredentialView of(Credential credential, Statement statement) {
        return new CredentialView(
                credential.printedCode(),
                credential.holder(),
                statement.courseSlug(),
                credential.courseTitle(),
                credential.version(),
                statement.language(),
                statement.issuers(),
                statement.signers().stream()
                        .map(signer -> new Signer(signer.name(), signer.institution()))
                        .toList(),
                statement.minutes(),
                statement.units(),
                statement.right(),
                statement.questions(),
                statement.completedAt(),
                credential.issuedAt(),
                credential.revokedAt(),
                credential.revokedReason());
    }

    public boolean revoked() {
        return revokedAt != null;
    }
}
