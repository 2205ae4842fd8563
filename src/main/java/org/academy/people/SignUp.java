package org.academy.people;

import java.util.Set;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes into the sign-up page. Who comes through an OpenID provider has no password; who has no e-mail
 * leaves it out.
 */
public record SignUp(
        String userName,
        String displayName,
        @Nullable String email,
        @Nullable String password,
        LanguageTag language,
        Set<Purpose> consents) {}
