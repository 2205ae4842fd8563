package org.academy.people;

import java.util.Objects;
import java.util.Optional;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How people get in: by a password, by a recovery code, through a provider. Open to everyone, slow for guessers.
 *
 * <p>Hashing a password takes long on purpose; no transaction is open meanwhile.
 */
@Service
@PreAuthorize("permitAll()")
public class SigningIn {

    private final Persons persons;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    /** Checked when there is no such person, so that the answer takes as long. */
    private final String nobody;

    SigningIn(Persons persons, PasswordEncoder passwords, Throttle throttle, PlatformTransactionManager transactions) {
        this.persons = persons;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = new TransactionTemplate(transactions);
        this.nobody = Objects.requireNonNull(passwords.encode("nobody"));
    }

    /** @throws RuleViolated {@code people.rule.wrong-password} or {@code people.rule.wait} */
    public SignedIn byPassword(String name, String password, String address) {
        throttle.enter("password", name, address);
        var person = transaction.execute(status -> find(name).map(Known::of));
        var hash = person.map(Known::passwordHash).orElse(nobody);
        if (!passwords.matches(password, hash) || hash.equals(nobody)) {
            throw new RuleViolated("people.rule.wrong-password");
        }
        throttle.welcome("password", name, address);
        if (passwords.upgradeEncoding(hash)) {
            var better = encode(password);
            transaction.executeWithoutResult(status -> find(name).ifPresent(one -> {
                one.keepPassword(better);
                persons.save(one);
            }));
        }
        return person.orElseThrow().mustBeEnabled();
    }

    /** Sets a new password by a code from the person's paper; the code is used up. */
    public SignedIn byRecoveryCode(String name, String code, String newPassword, String address) {
        throttle.enter("recovery", name, address);
        var hash = encode(Password.strongEnough(newPassword, name));
        var person = transaction.execute(status -> {
            var found = find(name).orElseThrow(SigningIn::wrongCode);
            var known = Known.of(found);
            known.mustBeEnabled();
            if (!found.useRecoveryCode(new RecoveryCode(code).hash())) {
                throw wrongCode();
            }
            found.keepPassword(hash);
            persons.save(found);
            return known.person();
        });
        throttle.welcome("recovery", name, address);
        throttle.welcome("password", name, address);
        return person;
    }

    /** The person a provider vouches for, if they joined before. */
    @PreAuthorize("hasRole('SYSTEM')")
    public Optional<SignedIn> byIdentity(String issuer, String subject) {
        return transaction
                .execute(status -> persons.findByIdentity(issuer, subject).map(Known::of))
                .map(Known::mustBeEnabled);
    }

    /** One of the demo's people, by name alone. */
    @PreAuthorize("hasRole('SYSTEM')")
    public Optional<SignedIn> byDemoName(String userName) {
        return transaction.execute(status -> find(userName).map(Known::of)).map(Known::mustBeEnabled);
    }

    private Optional<Person> find(String name) {
        var key = UserName.keyOf(name);
        return key.contains("@") ? persons.findByEmail(key) : persons.findByUserKey(key);
    }

    private String encode(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private static RuleViolated wrongCode() {
        return RuleViolated.at("code", "people.rule.wrong-code");
    }

    /** What is needed of a person after the transaction that found them. */
    private record Known(LocalPerson person, @Nullable String passwordHash, boolean disabled) {

        static Known of(Person person) {
            return new Known(LocalPerson.of(person), person.passwordHash(), person.isDisabled());
        }

        SignedIn mustBeEnabled() {
            if (disabled) {
                throw new RuleViolated("people.rule.disabled");
            }
            return person;
        }
    }
}
