package org.academy.people;

import java.time.ZoneId;
import java.util.Set;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes into the sign-up page. Who comes through an OpenID provider has no password; who has no e-mail
 * leaves it out.
 *
 * @param zone where their device is; null if it did not say
 */
public record SignUp(
        String userName,
        String displayName,
        @Nullable String email,
        @Nullable String password,
        LanguageTag language,
        Set<Purpose> consents,
        @Nullable ZoneId zone) {

    public SignUp(
            String userName,
            String displayName,
            @Nullable String email,
            @Nullable String password,
            LanguageTag language,
            Set<Purpose> consents) {
        this(userName, displayName, email, password, language, consents, null);
    }
}
