package org.academy.institutions;

import java.time.Instant;
import org.academy.shared.PersonId;

/** A person holds a role in an institution from now on. */
public record MemberAppointed(InstitutionId institution, PersonId person, Role role, Instant at) {}
