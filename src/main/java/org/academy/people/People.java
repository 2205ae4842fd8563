package org.academy.people;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.academy.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who there is. What others may know of a person, and what the machine may do with accounts. */
@Service
@Transactional
public class People {

    private final Persons persons;
    private final ConsentRecords consents;
    private final PasswordEncoder passwords;
    private final Clock clock;

    People(Persons persons, ConsentRecords consents, PasswordEncoder passwords, Clock clock) {
        this.persons = persons;
        this.consents = consents;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Makes an account without a sign-up page, as commands and the demo do. */
    @PreAuthorize("hasRole('SYSTEM')")
    public PersonId create(NewPerson command) {
        var person = new Person(UserName.of(command.userName()), command.displayName(), command.language(), clock);
        person.writeTo(command.email());
        person.live(command.zone());
        var password = command.password();
        if (password != null) {
            person.keepPassword(passwords.encode(Password.strongEnough(password, command.userName())));
        }
        command.roles().forEach(person::give);
        persons.save(person);
        Arrays.stream(Purpose.values())
                .filter(Purpose::required)
                .forEach(purpose -> consents.save(new ConsentRecord(person.id(), purpose, true, clock)));
        return person.id();
    }

    /** The people among these ids that there are. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Map<PersonId, PersonSummary> summaries(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : persons.summaries(ids).stream().collect(Collectors.toMap(PersonSummary::id, Function.identity()));
    }

    /** The person with exactly this user name. People are invited by it; nobody can leaf through all names. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<PersonSummary> named(String userName) {
        return persons.findByUserKey(UserName.keyOf(userName)).map(Person::summary);
    }

    /** Whether the person has an account that is not closed to them: for addresses that open without signing in. */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(readOnly = true)
    public boolean mayEnter(PersonId id) {
        return persons.findById(id).filter(person -> !person.isDisabled()).isPresent();
    }

    /** Where mail reaches a person, if they gave an address. */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(readOnly = true)
    public Optional<PersonContact> contact(PersonId id) {
        return persons.findById(id)
                .filter(person -> !person.isDisabled())
                .flatMap(person -> Optional.ofNullable(person.email())
                        .map(email ->
                                new PersonContact(id, person.displayName(), email, person.language(), person.zone())));
    }
}
