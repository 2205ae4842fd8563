package org.academy.credentials;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code of a credential: eleven random characters of Crockford's base 32 and a check character, so that a slip of
 * the pen is noticed before anything is looked up. Written {@code KQ7M-2XRD-9FT4}.
 */
record Code(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Code next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH - 1; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Code(code.append(check(code)).toString());
    }

    /** Reads a code as people write it: any case, with or without dashes, O for 0, I and L for 1. */
    static Optional<Code> read(String written) {
        if (written.length() > 64) {
            return Optional.empty();
        }
        var code = written.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[\\s\\p{Pd}]", "");
        if (code.length() != LENGTH || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        return code.charAt(LENGTH - 1) == check(code.substring(0, LENGTH - 1))
                ? Optional.of(new Code(code))
                : Optional.empty();
    }

    /** As it is printed: groups of four. */
    String printed() {
        return characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8);
    }

    /**
     * A weighted sum with odd weights: one wrong character always changes it, two exchanged neighbours nearly always.
     */
    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (2 * i + 1) * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
