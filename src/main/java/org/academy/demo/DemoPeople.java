package org.academy.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.Memberships;
import org.academy.people.NewPerson;
import org.academy.people.People;
import org.academy.people.PlatformRole;
import org.academy.people.SignedIn;
import org.academy.shared.PersonId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The demo's people, and what they do themselves. */
@Component
class DemoPeople {

    /** The password of everybody who can sign in; the surface promises it. */
    static final String PASSWORD = "academy-demo";

    private final People people;
    private final InstitutionDirectory directory;
    private final Memberships memberships;
    private final Clock clock;
    private final Map<String, Somebody> known = new HashMap<>();

    DemoPeople(People people, InstitutionDirectory directory, Memberships memberships, Clock clock) {
        this.people = people;
        this.directory = directory;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Makes the account and gives the roles, unless they were here before. */
    void join(DemoPerson person) {
        var before = people.named(person.userName());
        if (before.isPresent()) {
            known.put(person.userName(), new Somebody(before.get().id(), person.displayName()));
            return;
        }
        var id = people.create(new NewPerson(
                person.userName(),
                person.displayName(),
                null,
                person.signIn() ? PASSWORD : null,
                person.language(),
                person.administrator() ? Set.of(PlatformRole.ADMINISTRATOR) : Set.of()));
        known.put(person.userName(), new Somebody(id, person.displayName()));
        person.roles()
                .forEach(appointment -> memberships.appoint(
                        directory
                                .bySlug(appointment.institution())
                                .orElseThrow()
                                .id(),
                        id,
                        appointment.role(),
                        LocalDate.now(clock),
                        null));
    }

    PersonId id(String userName) {
        return Objects.requireNonNull(known.get(userName), userName).personId();
    }

    void as(String userName, Runnable work) {
        as(userName, () -> {
            work.run();
            return userName;
        });
    }

    /** Runs the work with this person signed in, as if they did it at their desk. */
    <T> T as(String userName, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(known.get(userName), userName),
                null,
                AuthorityUtils.createAuthorityList("ROLE_PERSON")));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private record Somebody(PersonId personId, String displayName) implements SignedIn {}
}
