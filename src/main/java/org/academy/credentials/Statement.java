package org.academy.credentials;

import java.time.Instant;
import java.util.List;
import org.academy.shared.LanguageTag;

/** What a credential says, frozen when it was issued. */
record Statement(
        String courseSlug,
        LanguageTag language,
        List<String> issuers,
        List<Signer> signers,
        int minutes,
        int units,
        int right,
        int questions,
        Instant completedAt) {

    record Signer(String name, String institution) {}
}
