package org.academy.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.academy.shared.RuleViolated;

/** What people type to sign in: letters of any script, compared without regard to case and width. */
record UserName(String text, String key) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{1,39}");

    static UserName of(String typed) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        if (!FORM.matcher(text).matches()) {
            throw RuleViolated.at("userName", "people.rule.user-name-form");
        }
        return new UserName(text, keyOf(text));
    }

    static String keyOf(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
