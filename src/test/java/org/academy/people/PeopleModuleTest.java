package org.academy.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.academy.WebTest;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PeopleModuleTest extends WebTest {

    private static final String PASSWORD = "academy-demo";

    @Autowired
    People people;

    @Autowired
    SigningIn signingIn;

    @Autowired
    SigningUp signingUp;

    @Autowired
    OwnAccount account;

    @Autowired
    Persons persons;

    @Autowired
    CurrentPerson current;

    @Autowired
    AdministratorLinks links;

    @Autowired
    JdbcClient database;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void signsInByUserNameOrAddress() {
        create("Nia", "Nia@Example.org");

        assertThat(signingIn.byPassword("nIA", PASSWORD, "10.0.0.1").displayName())
                .isEqualTo("Nia");
        assertThat(signingIn.byPassword("nia@example.org", PASSWORD, "10.0.0.1").displayName())
                .isEqualTo("Nia");
    }

    @Test
    void takesAUserNameOnceWhateverItsCase() {
        signingUp.join(signUp("Juma", null), "10.0.0.9");

        refused("people.rule.user-name-taken", () -> signingUp.join(signUp("jUMA", null), "10.0.0.9"));
    }

    @Test
    void takesAnAddressOnce() {
        signingUp.join(signUp("halima", "halima@example.org"), "10.0.0.9");

        refused("people.rule.email-taken", () -> signingUp.join(signUp("halima2", "HALIMA@example.org"), "10.0.0.9"));
    }

    @Test
    void remembersWhoseClocksAPersonReads() {
        var nairobi = ZoneId.of("Africa/Nairobi");
        actAs(signingUp
                .join(
                        new SignUp(
                                "zuri",
                                "Zuri",
                                "zuri@example.org",
                                PASSWORD,
                                LanguageTag.EN,
                                Set.of(Purpose.TERMS_AND_PRIVACY),
                                nairobi),
                        "10.0.0.9")
                .person());
        assertThat(current.zone()).contains(nairobi);

        account.live(ZoneId.of("Europe/Kiev"));

        assertThat(current.zone()).contains(ZoneId.of("Europe/Kyiv"));
        assertThat(account.account().zone()).isEqualTo(ZoneId.of("Europe/Kyiv"));
        var self = current.require();
        assertThat(SystemPrincipal.call(() -> people.contact(self).orElseThrow().zone()))
                .isEqualTo(ZoneId.of("Europe/Kyiv"));
        refused("people.rule.zone", () -> account.live(ZoneId.of("+02:00")));
        account.live(null);
        assertThat(current.zone()).isEmpty();
    }

    @Test
    void wantsTheTermsAndNothingElse() {
        refused(
                "people.rule.consent-missing",
                () -> signingUp.join(
                        new SignUp("tariq", "Tariq", null, PASSWORD, LanguageTag.AR, Set.of(Purpose.RESEARCH)),
                        "10.0.0.9"));

        actAs(signingUp.join(signUp("tariq", null), "10.0.0.9").person());
        assertThat(account.consents().get(Purpose.TERMS_AND_PRIVACY).given()).isTrue();
        assertThat(account.consents().get(Purpose.RESEARCH).given()).isFalse();
    }

    @Test
    void namesEveryFaultOfASignUpAtOnce() {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> signingUp.join(
                        new SignUp("no way", " ", "nowhere", "short", LanguageTag.EN, Set.of()), "10.0.0.9"))
                .satisfies(refused -> assertThat(refused.all())
                        .extracting(one -> one.field().orElseThrow())
                        .containsExactly("displayName", "userName", "email", "consents", "password"));
    }

    @Test
    void letsAClassJoinFromOneAddressButNoMachine() {
        for (int pupil = 0; pupil < Throttle.FREE_FOR_A_CLASS; pupil++) {
            refused("people.rule.name-missing", () -> signingUp.join(nobody(), "10.0.0.8"));
        }

        refused("people.rule.wait", () -> signingUp.join(nobody(), "10.0.0.8"));
        refused("people.rule.name-missing", () -> signingUp.join(nobody(), "10.0.0.10"));
    }

    private static SignUp nobody() {
        return new SignUp("", "", null, null, LanguageTag.EN, Set.of());
    }

    @Test
    void addsDecisionsAndChangesNone() {
        actAs(signingUp.join(signUp("wanjiru", null), "10.0.0.9").person());

        account.decide(Purpose.RESEARCH, true);
        account.decide(Purpose.RESEARCH, false);

        assertThat(account.history()).hasSize(Purpose.values().length + 2);
        assertThat(account.consents().get(Purpose.RESEARCH).given()).isFalse();
        refused("people.rule.consent-needed", () -> account.decide(Purpose.TERMS_AND_PRIVACY, false));
    }

    @Test
    void recoversByACodeThatWorksOnce() {
        var code = signingUp
                .join(signUp("forgetful", null), "10.0.0.9")
                .recoveryCodes()
                .getFirst();

        signingIn.byRecoveryCode("forgetful", code.toLowerCase(), "the lake is calm", "10.0.0.2");

        assertThat(signingIn.byPassword("forgetful", "the lake is calm", "10.0.0.2"))
                .isNotNull();
        refused("people.rule.wrong-password", () -> signingIn.byPassword("forgetful", PASSWORD, "10.0.0.2"));
        refused(
                "people.rule.wrong-code",
                () -> signingIn.byRecoveryCode("forgetful", code, "the lake is deep", "10.0.0.2"));
    }

    @Test
    void countsTriesMadeAtOnce() throws Exception {
        create("target", null);
        Callable<String> guess = () -> {
            try {
                signingIn.byPassword("target", "a wrong guess", "10.0.0.3");
                return "in";
            } catch (RuleViolated refused) {
                return refused.rule();
            }
        };

        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = pool.invokeAll(Stream.generate(() -> guess).limit(16).toList());
            var wrong = 0;
            for (var answer : answers) {
                wrong += answer.get().equals("people.rule.wrong-password") ? 1 : 0;
            }
            assertThat(wrong).isLessThanOrEqualTo(Throttle.FREE_BY_NAME + 2);
        }
        refused("people.rule.wait", () -> signingIn.byPassword("target", PASSWORD, "10.0.0.4"));
    }

    @Test
    void keepsNobodyWaitingWhoOnlyCameSecond() {
        var quick = new Throttle(database, Clock.offset(Clock.systemUTC(), Duration.ofMillis(500)));
        var slow = new Throttle(database, Clock.systemUTC());

        quick.enter("password", "twice-at-once", "10.0.0.7");

        assertThatNoException().isThrownBy(() -> slow.enter("password", "twice-at-once", "10.0.0.7"));
    }

    @Test
    void keepsAClosedAccountOut() {
        create("closed", null);
        var person = persons.findByUserKey("closed").orElseThrow();
        person.disable();
        persons.save(person);

        refused("people.rule.disabled", () -> signingIn.byPassword("closed", PASSWORD, "10.0.0.5"));
    }

    @Test
    void hashesAnOldPasswordBetterWhenItIsNextUsed() {
        create("veteran", null);
        var person = persons.findByUserKey("veteran").orElseThrow();
        person.keepPassword("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        persons.save(person);

        signingIn.byPassword("veteran", PASSWORD, "10.0.0.6");

        assertThat(persons.findByUserKey("veteran").orElseThrow().passwordHash())
                .contains("$10$");
    }

    @Test
    void changesAPasswordOnlyForWhoKnowsTheOldOne() {
        create("careful", null);
        actAs(signingIn.byPassword("careful", PASSWORD, "10.0.0.7"));

        refused("people.rule.old-password", () -> account.changePassword("not this", "the lake is calm"));
        account.changePassword(PASSWORD, "the lake is calm");

        assertThat(signingIn.byPassword("careful", "the lake is calm", "10.0.0.7"))
                .isNotNull();
    }

    @Test
    void makesTheFirstAdministratorOnceByItsLink() {
        database.sql("delete from person_role").update();

        refused("people.rule.link-used", () -> signingUp.joinAsAdministrator(signUp("first", null), "made up"));
        var link = links.next();
        signingUp.joinAsAdministrator(signUp("first", null), link);
        refused("people.rule.link-used", () -> signingUp.joinAsAdministrator(signUp("second", null), link));

        var first = persons.findByUserKey("first").orElseThrow();
        assertThat(persons.withRoles(first.id()).orElseThrow().roles()).containsExactly(PlatformRole.ADMINISTRATOR);
    }

    private void create(String name, String email) {
        SystemPrincipal.run(() -> people.create(
                new NewPerson(name, name, email, PASSWORD, LanguageTag.EN, EnumSet.noneOf(PlatformRole.class))));
    }

    private static SignUp signUp(String name, String email) {
        return new SignUp(name, name, email, PASSWORD, LanguageTag.EN, Set.of(Purpose.TERMS_AND_PRIVACY));
    }

    private static void actAs(SignedIn person) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_PERSON"));
    }

    private static void refused(String rule, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(action)
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo(rule));
    }
}
