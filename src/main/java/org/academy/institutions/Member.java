package org.academy.institutions;

import java.time.LocalDate;
import java.util.UUID;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A person in an institution: what they do there and how long. */
public record Member(
        UUID id,
        InstitutionId institution,
        PersonId person,
        Role role,
        LocalDate from,
        @Nullable LocalDate until) {

    static Member of(Membership membership) {
        return new Member(
                membership.id(),
                membership.institution(),
                membership.person(),
                membership.role(),
                membership.from(),
                membership.until());
    }
}
