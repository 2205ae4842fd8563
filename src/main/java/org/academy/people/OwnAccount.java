package org.academy.people;

import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.academy.shared.Rules;
import org.academy.shared.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person does with their own account. Every method is about whoever is signed in, and nobody else. */
@Service
@Transactional
@PreAuthorize("hasRole('PERSON')")
public class OwnAccount {

    private final Persons persons;
    private final ConsentRecords consents;
    private final CurrentPerson current;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnAccount(
            Persons persons,
            ConsentRecords consents,
            CurrentPerson current,
            PasswordEncoder passwords,
            Throttle throttle,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.persons = persons;
        this.consents = consents;
        this.current = current;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Account account() {
        return Account.of(self());
    }

    /** What we call them and where mail reaches them: both, or neither if one of them breaks a rule. */
    public void introduce(String displayName, @Nullable String email) {
        var person = self();
        new Rules()
                .check(() -> Person.nameLike(displayName))
                .check(() -> requireFree(Person.addressLike(email), person))
                .hold();
        person.rename(displayName);
        person.writeTo(email);
        persons.save(person);
        SessionDoor.refresh(LocalPerson.of(person));
    }

    private void requireFree(@Nullable String address, Person person) {
        if (address != null
                && persons.findByEmail(address)
                        .filter(other -> !other.id().equals(person.id()))
                        .isPresent()) {
            throw RuleViolated.at("email", "people.rule.email-taken");
        }
    }

    public void speak(LanguageTag language) {
        var person = self();
        person.speak(language);
        persons.save(person);
        SessionDoor.refresh(LocalPerson.of(person));
    }

    public void light(Theme theme) {
        var person = self();
        person.light(theme);
        persons.save(person);
        SessionDoor.refresh(LocalPerson.of(person));
    }

    /** Says whose clocks they read; null: those of each device. */
    public void live(@Nullable ZoneId zone) {
        var person = self();
        person.live(zone);
        persons.save(person);
        SessionDoor.refresh(LocalPerson.of(person));
    }

    /** Sets a new password; who has one must say it first. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void changePassword(String old, String password) {
        var before = Objects.requireNonNull(transaction.execute(status -> self()));
        var hash = before.passwordHash();
        if (hash != null) {
            var door = "change";
            throttle.enter(door, before.userName(), before.userName());
            if (!passwords.matches(old, hash)) {
                throw RuleViolated.at("old", "people.rule.old-password");
            }
            throttle.welcome(door, before.userName(), before.userName());
        }
        var better = passwords.encode(Password.strongEnough(password, before.userName()));
        transaction.executeWithoutResult(status -> {
            var person = self();
            person.keepPassword(better);
            persons.save(person);
        });
    }

    /** Ten new recovery codes, shown once; the old ones are dead. */
    public List<String> renewRecoveryCodes() {
        var person = self();
        var codes = person.freshRecoveryCodes();
        persons.save(person);
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /** The last decision about each purpose. */
    @Transactional(readOnly = true)
    public Map<Purpose, Consent> consents() {
        var last = new EnumMap<Purpose, Consent>(Purpose.class);
        history().forEach(consent -> last.put(consent.purpose(), consent));
        return last;
    }

    /** Every decision ever made, oldest first. */
    @Transactional(readOnly = true)
    public List<Consent> history() {
        return consents.of(current.require()).stream()
                .map(ConsentRecord::consent)
                .toList();
    }

    public void decide(Purpose purpose, boolean given) {
        if (purpose.required() && !given) {
            throw new RuleViolated("people.rule.consent-needed");
        }
        consents.save(new ConsentRecord(current.require(), purpose, given, clock));
    }

    /** Lets the person sign in through a provider too, after the provider has answered for them. */
    public void link(OpenIdentity identity) {
        var person = self();
        var holder = persons.findByIdentity(identity.issuer(), identity.subject());
        if (holder.isPresent()) {
            if (holder.get().id().equals(person.id())) {
                return;
            }
            throw new RuleViolated("people.rule.identity-taken");
        }
        person.link(identity, clock);
        persons.save(person);
    }

    public void unlink(String issuer) {
        var person = self();
        person.unlink(issuer);
        persons.save(person);
    }

    private Person self() {
        var id = current.require();
        return persons.findById(id).orElseThrow(() -> new NotFound("person", id));
    }
}
