package org.academy.people;

import java.io.Serial;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A person as their session knows them: what every page needs without asking the database. Refreshed from it now and
 * then, so that a role taken away is gone.
 */
record LocalPerson(
        PersonId personId,
        String userName,
        String displayName,
        LanguageTag language,
        Theme theme,
        Set<PlatformRole> roles,
        @Nullable ZoneId zone)
        implements SignedIn, AuthenticatedPrincipal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    static LocalPerson of(Person person) {
        return new LocalPerson(
                person.id(),
                person.userName(),
                person.displayName(),
                person.language(),
                person.theme(),
                Set.copyOf(person.roles()),
                person.zone());
    }

    /** The same of any principal of a person. */
    static Optional<LocalPerson> known(SignedIn person) {
        return switch (person) {
            case LocalPerson local -> Optional.of(local);
            case OpenIdPerson other -> Optional.of(other.person());
            default -> Optional.empty();
        };
    }

    @Override
    public String getName() {
        return userName;
    }

    Set<GrantedAuthority> authorities() {
        return Stream.concat(Stream.of("ROLE_PERSON"), roles.stream().map(PlatformRole::authority))
                .map(SimpleGrantedAuthority::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
