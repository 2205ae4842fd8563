package org.academy.people.site;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.academy.people.Purpose;
import org.academy.people.SignUp;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** The sign-up page's inputs, as they came. */
record SignUpForm(
        @Nullable String userName,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String password,
        @Nullable Set<Purpose> consents,
        @Nullable String next) {

    static SignUpForm empty(@Nullable String next) {
        return new SignUpForm("", "", "", null, Set.of(), next);
    }

    public boolean agreesTo(Purpose purpose) {
        return consents != null && consents.contains(purpose);
    }

    SignUp command(LanguageTag language, @Nullable ZoneId zone) {
        var agreed = EnumSet.noneOf(Purpose.class);
        if (consents != null) {
            agreed.addAll(consents);
        }
        return new SignUp(text(userName), text(displayName), email, password, language, agreed, zone);
    }

    private static String text(@Nullable String input) {
        return input == null ? "" : input;
    }
}
