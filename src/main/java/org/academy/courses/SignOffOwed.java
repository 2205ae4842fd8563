package org.academy.courses;

import java.time.Instant;
import java.util.Set;
import org.academy.institutions.InstitutionId;
import org.academy.shared.PersonId;

/** An owner's publishers owe a sign-off; {@code reminder} counts from 0. */
public record SignOffOwed(
        CourseId course,
        String slug,
        int draftNumber,
        InstitutionId owner,
        Set<PersonId> publishers,
        Instant dueAt,
        int reminder,
        Instant at) {}
