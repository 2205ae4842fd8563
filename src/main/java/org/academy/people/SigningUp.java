package org.academy.people;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How somebody gets an account: by a user name and a password, or through an OpenID provider. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class SigningUp {

    private final Persons persons;
    private final ConsentRecords consents;
    private final AdministratorLinks links;
    private final PasswordEncoder passwords;
    private final Clock clock;

    SigningUp(
            Persons persons,
            ConsentRecords consents,
            AdministratorLinks links,
            PasswordEncoder passwords,
            Clock clock) {
        this.persons = persons;
        this.consents = consents;
        this.links = links;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Makes an account with a password; the codes are for the day it is forgotten. */
    public Joined join(SignUp command) {
        var person = newcomer(command);
        var codes = protect(person, command);
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
        var person = newcomer(command);
        person.give(PlatformRole.ADMINISTRATOR);
        var codes = protect(person, command);
        settle(person, command);
        return new Joined(LocalPerson.of(person), codes);
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

    private Person newcomer(SignUp command) {
        var name = UserName.of(command.userName());
        if (persons.existsByUserKey(name.key())) {
            throw RuleViolated.at("userName", "people.rule.user-name-taken", name.text());
        }
        var person = new Person(name, command.displayName(), command.language(), clock);
        person.writeTo(command.email());
        var email = person.email();
        if (email != null && persons.existsByEmail(email)) {
            throw RuleViolated.at("email", "people.rule.email-taken");
        }
        Arrays.stream(Purpose.values())
                .filter(Purpose::required)
                .filter(purpose -> !command.consents().contains(purpose))
                .findFirst()
                .ifPresent(purpose -> {
                    throw RuleViolated.at("consents", "people.rule.consent-missing");
                });
        return person;
    }

    private List<String> protect(Person person, SignUp command) {
        var password = Objects.requireNonNullElse(command.password(), "");
        person.keepPassword(passwords.encode(Password.strongEnough(password, command.userName())));
        return person.freshRecoveryCodes().stream().map(RecoveryCode::text).toList();
    }

    private void settle(Person person, SignUp command) {
        persons.save(person);
        for (var purpose : Purpose.values()) {
            consents.save(
                    new ConsentRecord(person.id(), purpose, command.consents().contains(purpose), clock));
        }
    }
}
