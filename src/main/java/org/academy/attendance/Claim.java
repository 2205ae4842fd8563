package org.academy.attendance;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in the line for a place.
 *
 * @param held the place they keep until they get the other; null for who has none
 * @param passedBy the limit that was full when somebody behind was served, if that is recorded already
 */
record Claim(
        RegistrationId id,
        int arrival,
        Seat wanted,
        @Nullable Seat held,
        @Nullable String passedBy) {}
