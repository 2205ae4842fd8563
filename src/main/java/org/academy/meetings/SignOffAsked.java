package org.academy.meetings;

import java.time.Instant;
import java.util.Set;
import org.academy.institutions.InstitutionId;
import org.academy.shared.PersonId;

/** An institution owes a meeting its sign-off. {@code reminder} is 0 when it is asked for the first time. */
public record SignOffAsked(
        MeetingId meeting, String slug, InstitutionId institution, Set<PersonId> signers, int reminder, Instant at) {}
