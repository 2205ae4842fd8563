package org.academy.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.institutions.InstitutionSummary;
import org.academy.meetings.SessionId;
import org.academy.meetings.Way;
import org.jspecify.annotations.Nullable;

/**
 * A registration as those who organise see it.
 *
 * @param arrival its number in the order of arrival, from 1, never given twice
 * @param passedOver why somebody behind it was served first, if that happened
 * @param wanted the way it rather takes and waits for, while it keeps the place it has
 * @param present whether ticked for the whole meeting; {@code sessions} for parts of the programme
 */
public record RegistrationEntry(
        RegistrationId id,
        int arrival,
        RegistrationState state,
        int waitingPlace,
        @Nullable Instant offeredUntil,
        @Nullable PassedOver passedOver,
        String name,
        String email,
        Way way,
        @Nullable Way wanted,
        @Nullable InstitutionSummary institution,
        String affiliation,
        Map<String, List<String>> answers,
        Instant at,
        boolean walkIn,
        boolean present,
        Set<SessionId> sessions) {}
