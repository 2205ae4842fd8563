package org.academy.people;

import java.util.Optional;
import org.academy.shared.PersonId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person at the other end of this request, if they signed in. */
@Component
public class CurrentPerson {

    public Optional<PersonId> id() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.personId())
                : Optional.empty();
    }

    public PersonId require() {
        return id().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }
}
