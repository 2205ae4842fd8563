package org.academy.attendance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.academy.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What nobody can guess: the secret of a person's own page (160 bits), the code of their ticket (100), the code of an
 * invitation (60).
 *
 * <p>A secret follows from the registration's id and a key that all instances share, so a letter written months later
 * can name it although only its hash is kept. Whoever gets somebody else's place gets a registration of its own, and so
 * another secret.
 */
@Component
class Secrets {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SECRET_BYTES = 20;
    private static final int KEY_BYTES = 32;
    private static final int TICKET = 20;
    private static final int CODE = 12;
    private static final int GROUP = 4;
    private static final int LONGEST = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    Secrets(JdbcClient database) {
        this.key = sharedKey(database);
    }

    String of(RegistrationId registration) {
        return signed(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(registration.value().getMostSignificantBits())
                .putLong(registration.value().getLeastSignificantBits())
                .array());
    }

    private String signed(byte[] what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(mac.doFinal(what), SECRET_BYTES));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Of the address of a person's calendar, after so many renewals. */
    String ofCalendar(PersonId person, int renewals) {
        return signed(("calendar " + person.value() + " " + renewals).getBytes(StandardCharsets.UTF_8));
    }

    /** Under which it is found. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String ticket() {
        return random(TICKET);
    }

    static String code() {
        return random(CODE);
    }

    /** As it is read out: groups of four. */
    static String printed(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Reads a code as people write it: any case, with or without dashes, O for 0, I and L for 1. */
    static String read(String written) {
        return written.substring(0, Math.min(LONGEST, written.length()))
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[\\s\\p{Pd}]", "");
    }

    private static String random(int length) {
        var code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Made once, by whichever instance starts first. */
    private static byte[] sharedKey(JdbcClient database) {
        var fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        database.sql("insert ignore into attendance_key (id, secret) values (1, :secret)")
                .param("secret", HexFormat.of().formatHex(fresh))
                .update();
        return HexFormat.of()
                .parseHex(database.sql("select secret from attendance_key where id = 1")
                        .query(String.class)
                        .single());
    }
}
