package org.academy.courses;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionEntry;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.Memberships;
import org.academy.institutions.Region;
import org.academy.institutions.Role;
import org.academy.people.NewPerson;
import org.academy.people.People;
import org.academy.people.SignedIn;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The people and institutions around the courses of a test. */
@TestComponent
class World {

    private record Visitor(PersonId personId, String displayName) implements SignedIn, AuthenticatedPrincipal {
        @Override
        public String getName() {
            return USER_NAMES.getOrDefault(personId, "");
        }
    }

    private static final Map<PersonId, String> USER_NAMES = new ConcurrentHashMap<>();

    private final People people;
    private final InstitutionDirectory directory;
    private final Memberships memberships;

    World(People people, InstitutionDirectory directory, Memberships memberships) {
        this.people = people;
        this.directory = directory;
        this.memberships = memberships;
    }

    InstitutionId institution(String name) {
        return SystemPrincipal.call(() -> directory.list(
                Slugs.of(name, "i") + "-" + UUID.randomUUID(),
                new InstitutionEntry(
                        name,
                        null,
                        null,
                        InstitutionKind.COLLABORATING_CENTRE,
                        "FI",
                        "Oulu",
                        Region.EUR,
                        List.of("en"),
                        null,
                        "A centre",
                        List.of(),
                        null)));
    }

    /** A person who holds the roles there. */
    PersonId person(String name, InstitutionId institution, Role... roles) {
        return SystemPrincipal.call(() -> {
            var userName =
                    name.toLowerCase() + "-" + UUID.randomUUID().toString().substring(0, 8);
            var person = people.create(
                    new NewPerson(userName, name, null, "correct horse battery staple", LanguageTag.EN, Set.of()));
            USER_NAMES.put(person, userName);
            for (var role : roles) {
                memberships.appoint(institution, person, role, LocalDate.EPOCH, null);
            }
            return person;
        });
    }

    static Authentication signedIn(PersonId person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Visitor(person, "Somebody"), null, AuthorityUtils.createAuthorityList("ROLE_PERSON"));
    }

    static <T> T as(PersonId person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn(person));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static void as(PersonId person, Runnable work) {
        as(person, () -> {
            work.run();
            return List.of();
        });
    }
}
