package org.academy.notifications;

import java.util.List;
import org.academy.credentials.CredentialIssued;
import org.academy.credentials.CredentialRevoked;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells learners what they earned, and what was withdrawn. */
@Component
class CredentialLetters {

    private final Letters letters;

    CredentialLetters(Letters letters) {
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(CredentialIssued issued) {
        letters.write(
                ofAccount(issued.person()),
                "issued:" + issued.code(),
                "/verify/" + issued.code(),
                said("notifications.issued", issued.code()));
    }

    @ApplicationModuleListener
    void on(CredentialRevoked revoked) {
        letters.write(
                ofAccount(revoked.person()),
                "revoked:" + revoked.code(),
                "/verify/" + revoked.code(),
                said("notifications.revoked", revoked.code()));
    }

    /** Who has no account finds the certificate on the page of their registration. */
    private static List<PersonId> ofAccount(@Nullable PersonId person) {
        return person == null ? List.of() : List.of(person);
    }

    private static Letters.Text said(String prefix, String code) {
        return new Letters.Text() {
            @Override
            public String subject(Messages messages, LanguageTag language) {
                return messages.text(language, prefix + ".subject");
            }

            @Override
            public String body(Messages messages, LanguageTag language) {
                return messages.text(language, prefix + ".body", code);
            }
        };
    }
}
