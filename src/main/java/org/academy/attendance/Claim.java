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
        @Nullable String passedBy) {

    /** How a claim says by which limit it was passed over. */
    static String reason(String key, String limit) {
        return key + " " + limit;
    }

    Claim passedBy(String reason) {
        return new Claim(id, arrival, wanted, held, reason);
    }
}
