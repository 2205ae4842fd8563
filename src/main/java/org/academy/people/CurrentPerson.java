package org.academy.people;

import java.time.ZoneId;
import java.util.Optional;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.Theme;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person at the other end of this request, if they signed in. Asks the session, never the database. */
@Component
public class CurrentPerson {

    public Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    public Optional<PersonId> id() {
        return signedIn().map(SignedIn::personId);
    }

    public PersonId require() {
        return id().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    public boolean isAdministrator() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority ->
                                PlatformRole.ADMINISTRATOR.authority().equals(authority.getAuthority()));
    }

    /** The language the person chose for everything we say to them. */
    public Optional<LanguageTag> language() {
        return signedIn().flatMap(LocalPerson::known).map(LocalPerson::language);
    }

    public Optional<Theme> theme() {
        return signedIn().flatMap(LocalPerson::known).map(LocalPerson::theme);
    }

    /** The zone whose clocks the person reads, if they chose one; else their device knows. */
    public Optional<ZoneId> zone() {
        return signedIn().flatMap(LocalPerson::known).map(LocalPerson::zone);
    }
}
