package org.academy.testing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionEntry;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.Memberships;
import org.academy.institutions.Region;
import org.academy.institutions.Role;
import org.academy.people.NewPerson;
import org.academy.people.People;
import org.academy.people.PlatformRole;
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

/** The people and institutions around a test, and how somebody of them is at the other end. */
@TestComponent
public class World {

    private record Visitor(PersonId personId, String displayName) implements SignedIn, AuthenticatedPrincipal {
        @Override
        public String getName() {
            return userName(personId);
        }
    }

    private static final Map<PersonId, String> USER_NAMES = new ConcurrentHashMap<>();

    /** The password of everybody here. */
    public static final String PASSWORD = "correct horse battery staple";

    private final People people;
    private final InstitutionDirectory directory;
    private final Memberships memberships;

    World(People people, InstitutionDirectory directory, Memberships memberships) {
        this.people = people;
        this.directory = directory;
        this.memberships = memberships;
    }

    public InstitutionId institution(String name) {
        return SystemPrincipal.call(() -> directory.list(
                "centre-" + UUID.randomUUID(),
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
    public PersonId person(String name, InstitutionId institution, Role... roles) {
        return SystemPrincipal.call(() -> {
            var userName = name.toLowerCase().replace(' ', '.') + "-"
                    + UUID.randomUUID().toString().substring(0, 8);
            var person = people.create(new NewPerson(userName, name, null, PASSWORD, LanguageTag.EN, Set.of()));
            USER_NAMES.put(person, userName);
            for (var role : roles) {
                memberships.appoint(institution, person, role, LocalDate.EPOCH, null);
            }
            return person;
        });
    }

    /** They hold the role there too. */
    public void appoint(PersonId person, InstitutionId institution, Role role) {
        SystemPrincipal.run(() -> memberships.appoint(institution, person, role, LocalDate.EPOCH, null));
    }

    public static Authentication signedIn(PersonId person, PlatformRole... roles) {
        var authorities = Stream.concat(
                        Stream.of("ROLE_PERSON"), Arrays.stream(roles).map(role -> "ROLE_" + role.name()))
                .toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                new Visitor(person, "Somebody"), null, AuthorityUtils.createAuthorityList(authorities));
    }

    /** From now on this person is there, until somebody else is or the test ends. */
    public static void signIn(PersonId person, PlatformRole... roles) {
        signIn(signedIn(person, roles));
    }

    /** What they type to sign in. */
    public static String userName(PersonId person) {
        return USER_NAMES.getOrDefault(person, "");
    }

    private static void signIn(Authentication somebody) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(somebody);
        SecurityContextHolder.setContext(context);
    }

    public static <T> T as(PersonId person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        signIn(person);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void as(PersonId person, Runnable work) {
        as(person, () -> {
            work.run();
            return List.of();
        });
    }
}
