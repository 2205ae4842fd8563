package org.academy.attendance;

import java.time.Instant;
import org.academy.meetings.MeetingId;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took part in a meeting as its rule wants it, and may have it in writing.
 *
 * @param minutes they were present
 * @param person their account; null for who has none
 */
public record AttendanceConfirmed(
        RegistrationId registration,
        MeetingId meeting,
        @Nullable PersonId person,
        String name,
        LanguageTag language,
        int minutes,
        Instant at) {}
