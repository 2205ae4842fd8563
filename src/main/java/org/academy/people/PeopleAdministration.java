package org.academy.people;

import java.util.Locale;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What platform administrators do with people's accounts. They see no learning and no answers. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class PeopleAdministration {

    private final Persons persons;
    private final CurrentPerson current;

    PeopleAdministration(Persons persons, CurrentPerson current) {
        this.persons = persons;
        this.current = current;
    }

    /** People whose names or address hold the text. */
    @Transactional(readOnly = true)
    public Page<PersonEntry> find(String text, Pageable page) {
        var like = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return persons.search(like, page).map(PersonEntry::of);
    }

    @Transactional(readOnly = true)
    public PersonEntry named(String userName) {
        return persons.findByUserKey(UserName.keyOf(userName))
                .map(PersonEntry::of)
                .orElseThrow(() -> new NotFound("person", userName));
    }

    /** Shuts a person out, at once for sign-in, within half a minute where they are signed in. */
    public void disable(PersonId id) {
        if (current.id().filter(id::equals).isPresent()) {
            throw new RuleViolated("people.rule.not-yourself");
        }
        var person = require(id);
        person.disable();
        persons.save(person);
    }

    public void enable(PersonId id) {
        var person = require(id);
        person.enable();
        persons.save(person);
    }

    public void give(PersonId id, PlatformRole role) {
        var person = require(id);
        person.give(role);
        persons.save(person);
    }

    /** Nobody takes the role from themselves: so there is always an administrator. */
    public void take(PersonId id, PlatformRole role) {
        if (role == PlatformRole.ADMINISTRATOR
                && current.id().filter(id::equals).isPresent()) {
            throw new RuleViolated("people.rule.not-yourself");
        }
        var person = require(id);
        person.take(role);
        persons.save(person);
    }

    private Person require(PersonId id) {
        return persons.findById(id).orElseThrow(() -> new NotFound("person", id));
    }
}
