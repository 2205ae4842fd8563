package org.academy.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A one-time code on paper that stands in for a forgotten password. 80 random bits: a plain hash keeps it well enough.
 */
record RecoveryCode(String text) {

    /** Letters and figures that are not mistaken for one another (Crockford). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HOW_MANY = 10;

    static List<RecoveryCode> fresh() {
        return Stream.generate(RecoveryCode::next).limit(HOW_MANY).toList();
    }

    private static RecoveryCode next() {
        var text = new StringBuilder();
        IntStream.range(0, 16).forEach(place -> {
            if (place > 0 && place % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        });
        return new RecoveryCode(text.toString());
    }

    /** What is kept of it. Forgives lower case, spaces, and the letters people take for figures. */
    String hash() {
        var plain = text.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
