package org.academy.credentials;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.List;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a credential says, frozen when it was issued. {@code occasion} is there if it is for taking part in an event.
 */
record Statement(
        @JsonAlias("courseSlug") String slug,
        LanguageTag language,
        List<String> issuers,
        List<Signer> signers,
        int minutes,
        int units,
        int right,
        int questions,
        Instant completedAt,
        @Nullable Occasion occasion) {

    record Signer(String name, String institution) {}
}
