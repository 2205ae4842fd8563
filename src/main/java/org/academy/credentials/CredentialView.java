package org.academy.credentials;

import java.time.Instant;
import java.util.List;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a credential says, frozen when it was issued; {@code minutes} is learning time, or the time somebody took part;
 * {@code occasion} is there if it is for an event.
 */
public record CredentialView(
        String code,
        CredentialKind kind,
        String holder,
        String slug,
        String title,
        int version,
        LanguageTag language,
        List<String> issuers,
        List<Signer> signers,
        int minutes,
        int units,
        int right,
        int questions,
        Instant completedAt,
        @Nullable Occasion occasion,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason) {

    /** Who signed the course off, and for which institution. */
    public record Signer(String name, String institution) {}

    static CredentialView of(Credential credential, Statement statement) {
        return new CredentialView(
                credential.printedCode(),
                credential.kind(),
                credential.holder(),
                statement.slug(),
                credential.title(),
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
                statement.occasion(),
                credential.issuedAt(),
                credential.revokedAt(),
                credential.revokedReason());
    }

    public boolean revoked() {
        return revokedAt != null;
    }
}
