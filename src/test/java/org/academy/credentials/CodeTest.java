package org.academy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @RepeatedTest(20)
    void isReadAsItIsPrinted() {
        var code = Code.next();

        assertThat(Code.read(code.printed())).contains(code);
        assertThat(Code.read(code.printed().toLowerCase())).contains(code);
        assertThat(Code.read(" " + code.printed().replace('-', '–') + " ")).contains(code);
        assertThat(Code.read(code.printed().replace('0', 'o').replace('1', 'l')))
                .contains(code);
    }

    @RepeatedTest(20)
    void noticesOneWrongCharacter() {
        var code = Code.next().characters();
        for (int i = 0; i < code.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != code.charAt(i)) {
                    assertThat(Code.read(code.substring(0, i) + other + code.substring(i + 1)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void readsNothingIntoRubbish() {
        assertThat(Code.read("")).isEmpty();
        assertThat(Code.read("KQ7M")).isEmpty();
        assertThat(Code.read("<script>alert</script>")).isEmpty();
        assertThat(Code.read("A".repeat(100_000))).isEmpty();
    }

    @Test
    void isHardlyEverTheSame() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(Code.next().characters());
        }
        assertThat(codes).hasSize(10_000);
    }
}
