package org.academy.people;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.academy.shared.RuleViolated;
import org.academy.shared.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How somebody gets an account: by a user name and a password, or through an OpenID provider. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class SigningUp {

    private final Persons persons;
    private final ConsentRecords consents;
    private final AdministratorLinks links;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SigningUp(
            Persons persons,
            ConsentRecords consents,
            AdministratorLinks links,
            PasswordEncoder passwords,
            Throttle throttle,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.persons = persons;
        this.consents = consents;
        this.links = links;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Makes an account with a password; the codes are for the day it is forgotten. From one address not many can join
     * in a row.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Joined join(SignUp command, String address) {
        throttle.enter("join", address);
        return Objects.requireNonNull(transaction.execute(status -> joined(command)));
    }

    private Joined joined(SignUp command, PlatformRole... roles) {
        requireEveryRule(
                command, rules -> rules.check(() -> Password.strongEnough(password(command), command.userName())));
        var person = newcomer(command);
        Arrays.stream(roles).forEach(person::give);
        person.keepPassword(passwords.encode(password(command)));
        var codes = person.freshRecoveryCodes().stream().map(RecoveryCode::text).toList();
        settle(person, command);
        return new Joined(LocalPerson.of(person), codes);
    }

    /**
     * Makes an account for somebody a provider vouches for. Only a caller that has just seen the provider's answer may
     * call it, so it is no door for people.
     */
    @PreAuthorize("hasRole('SYSTEM')")
    public Joined join(SignUp command, OpenIdentity identity) {
        if (persons.findByIdentity(identity.issuer(), identity.subject()).isPresent()) {
            throw new RuleViolated("people.rule.identity-taken");
        }
        requireEveryRule(command, rules -> rules);
        var person = newcomer(command);
        person.link(identity, clock);
        settle(person, command);
        return new Joined(LocalPerson.of(person), List.of());
    }

    /** Makes the first administrator, for whoever holds the link that was printed when the academy started. */
    public Joined joinAsAdministrator(SignUp command, String token) {
        if (!links.use(token)) {
            throw new RuleViolated("people.rule.link-used");
        }
        return joined(command, PlatformRole.ADMINISTRATOR);
    }

    /** Whether the link would still make an administrator. */
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return links.isOpen(token);
    }

    /** Whether somebody has this address: they are told to sign in and link, accounts are never joined by it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('SYSTEM')")
    public boolean isKnownAddress(@Nullable String email) {
        return email != null && persons.existsByEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    /** Holds all that was typed against the rules and says every fault at once, each at its field. */
    private void requireEveryRule(SignUp command, UnaryOperator<Rules> more) {
        var rules = new Rules()
                .check(() -> Person.nameLike(command.displayName()))
                .check(() -> requireFree(UserName.of(command.userName())))
                .check(() -> requireFree(Person.addressLike(command.email())))
                .check(() -> requireConsent(command.consents()));
        more.apply(rules).hold();
    }

    private void requireFree(UserName name) {
        if (persons.existsByUserKey(name.key())) {
            throw RuleViolated.at("userName", "people.rule.user-name-taken", name.text());
        }
    }

    private void requireFree(@Nullable String email) {
        if (email != null && persons.existsByEmail(email)) {
            throw RuleViolated.at("email", "people.rule.email-taken");
        }
    }

    private static void requireConsent(Set<Purpose> given) {
        if (!Arrays.stream(Purpose.values()).filter(Purpose::required).allMatch(given::contains)) {
            throw RuleViolated.at("consents", "people.rule.consent-missing");
        }
    }

    private Person newcomer(SignUp command) {
        var person = new Person(UserName.of(command.userName()), command.displayName(), command.language(), clock);
        person.writeTo(command.email());
        person.live(command.zone());
        return person;
    }

    private static String password(SignUp command) {
        return Objects.requireNonNullElse(command.password(), "");
    }

    private void settle(Person person, SignUp command) {
        persons.save(person);
        for (var purpose : Purpose.values()) {
            consents.save(
                    new ConsentRecord(person.id(), purpose, command.consents().contains(purpose), clock));
        }
    }
}
