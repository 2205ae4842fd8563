package org.academy.people;

import java.time.ZoneId;
import java.util.Set;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Who shall have an account, as an operator's command or the demo says it. They agree to the terms; without a password
 * they cannot sign in.
 *
 * @param zone whose clocks they read; null if nobody said
 */
public record NewPerson(
        String userName,
        String displayName,
        @Nullable String email,
        @Nullable String password,
        LanguageTag language,
        Set<PlatformRole> roles,
        @Nullable ZoneId zone) {

    public NewPerson(
            String userName,
            String displayName,
            @Nullable String email,
            @Nullable String password,
            LanguageTag language,
            Set<PlatformRole> roles) {
        this(userName, displayName, email, password, language, roles, null);
    }
}
