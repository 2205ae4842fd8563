package org.academy.attendance;

import java.time.Instant;
import org.academy.meetings.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * Something became of a registration that the person must hear of.
 *
 * @param number counts what became of it, from 1: names the occasion of a letter
 * @param until of an offer: how long the place is held
 */
public record RegistrationMoved(
        RegistrationId registration,
        MeetingId meeting,
        What what,
        RegistrationState state,
        int number,
        @Nullable Instant until,
        Instant at) {

    public enum What {
        RECEIVED,
        CONFIRMED,
        WAITING,
        OFFERED,
        LAPSED,
        REFUSED,
        CHANGED,
        CANCELLED,
        REPLACED,
        /** The link to their page was asked for again. */
        LINK;

        /** As it stands in a message key. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
