package org.academy.people;

import java.time.Instant;
import java.util.Set;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A line in the administrators' list of people. */
public record PersonEntry(
        PersonId id,
        String userName,
        String displayName,
        @Nullable String email,
        LanguageTag language,
        Set<PlatformRole> roles,
        boolean disabled,
        Instant joinedAt) {

    static PersonEntry of(Person person) {
        return new PersonEntry(
                person.id(),
                person.userName(),
                person.displayName(),
                person.email(),
                person.language(),
                person.roles(),
                person.isDisabled(),
                person.joinedAt());
    }
}
