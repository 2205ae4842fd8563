package org.academy.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final Person amina = new Person(UserName.of("amina"), "Amina Otieno", LanguageTag.EN, NOON);

    @ParameterizedTest
    @ValueSource(strings = {"Amina Otieno", "Оксана Шевченко", "سلمى نصار", "王小明", "  Liisa   Aalto "})
    void isCalledAsTheyLikeInAnyScript(String name) {
        amina.rename(name);

        assertThat(amina.displayName()).isEqualTo(name.strip().replaceAll("\\s+", " "));
    }

    @Test
    void hasAName() {
        refused("people.rule.name-missing", () -> amina.rename("  "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amina", "@example.org", "amina@example", "a b@example.org", "amina@@example.org"})
    void takesOnlyAddressesThatLookLikeOne(String email) {
        refused("people.rule.email-form", () -> amina.writeTo(email));
    }

    @Test
    void canDoWithoutAnAddress() {
        amina.writeTo(" ");

        assertThat(amina.email()).isNull();
    }

    @Nested
    class UserNames {

        @ParameterizedTest
        @CsvSource({"Amina, amina", "ＡＭＩＮＡ, amina", "Оксана.Ш, оксана.ш", "سلمى, سلمى", "王小明, 王小明"})
        void areComparedWithoutCaseAndWidth(String typed, String key) {
            assertThat(UserName.of(typed).key()).isEqualTo(key);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a",
                    "amina otieno",
                    "amina@example.org",
                    ".amina",
                    "<b>",
                    "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx"
                })
        void haveAForm(String typed) {
            refused("people.rule.user-name-form", () -> UserName.of(typed));
        }
    }

    @Nested
    class Passwords {

        @Test
        void areLongEnough() {
            refused("people.rule.password-short", () -> Password.strongEnough("short", "amina"));
        }

        @Test
        void areReadWholeByTheHash() {
            refused("people.rule.password-long", () -> Password.strongEnough("пароль".repeat(7), "amina"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"aaaaaaaaaa", "1111111111111", "amina12345"})
        void areNotPlain(String password) {
            refused("people.rule.password-plain", () -> Password.strongEnough(password, "amina"));
        }

        @Test
        void mayBeASentenceInAnyScript() {
            assertThat(Password.strongEnough("the lake is calm", "amina")).isNotEmpty();
            assertThat(Password.strongEnough("البحيرة هادئة اليوم", "amina")).isNotEmpty();
        }
    }

    @Nested
    class RecoveryCodes {

        @Test
        void workOnce() {
            var code = amina.freshRecoveryCodes().getFirst();

            assertThat(amina.useRecoveryCode(code.hash())).isTrue();
            assertThat(amina.useRecoveryCode(code.hash())).isFalse();
            assertThat(amina.recoveryCodesLeft()).isEqualTo(9);
        }

        @Test
        void forgiveHowTheyAreCopied() {
            var code = new RecoveryCode("7K2M-0X4R-1DTB-3HNP");

            assertThat(new RecoveryCode(" 7k2m ox4r ldtb 3hnp ").hash()).isEqualTo(code.hash());
        }

        @Test
        void replaceTheOldOnes() {
            var old = amina.freshRecoveryCodes().getFirst();
            amina.freshRecoveryCodes();

            assertThat(amina.useRecoveryCode(old.hash())).isFalse();
        }
    }

    @Nested
    class Links {

        private final OpenIdentity ward = new OpenIdentity("ward", "https://ward.example", "42", null, null, null);

        @Test
        void areNotEndedWhenTheyAreTheOnlyWayIn() {
            amina.link(ward, NOON);

            refused("people.rule.last-way-in", () -> amina.unlink("https://ward.example"));
        }

        @Test
        void endWhenThereIsAPassword() {
            amina.link(ward, NOON);
            amina.keepPassword("{noop}x");

            amina.unlink("https://ward.example");

            assertThat(amina.links()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 2", "6, 4", "7, 8", "12, 256", "14, 900", "1000, 900"})
    void waitsTwiceAsLongAfterEachWrongTry(int failures, long seconds) {
        assertThat(Throttle.waitAfter(failures, 5)).isEqualTo(Duration.ofSeconds(seconds));
    }

    private static void refused(String rule, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(action)
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo(rule));
    }
}
