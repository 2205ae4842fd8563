package org.academy.people;

import java.nio.charset.StandardCharsets;
import org.academy.shared.RuleViolated;

/** What a new password must be: long enough to be hard to guess, short enough for the hash to read whole. */
final class Password {

    static final int LEAST = 10;
    private static final int MOST_BYTES = 72;

    private Password() {}

    static String strongEnough(String password, String userName) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            throw RuleViolated.at("password", "people.rule.password-short", LEAST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw RuleViolated.at("password", "people.rule.password-long", MOST_BYTES);
        }
        if (password.chars().distinct().count() < 5
                || UserName.keyOf(password).contains(UserName.keyOf(userName))
                        && password.length() < UserName.keyOf(userName).length() + 6) {
            throw RuleViolated.at("password", "people.rule.password-plain");
        }
        return password;
    }
}
