package org.academy.attendance;

import org.academy.meetings.MeetingId;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Where and how somebody who is registered is written to.
 *
 * @param zone IANA name
 * @param secret of the address of their own page
 * @param room the link, if they may have it
 * @param reason what the organisers said when they refused
 * @param silent whether they stopped reminders and news of this meeting
 * @param present whether they were seen there, at all of it or a part
 * @param before how many registrations of theirs for this meeting ended before this one
 */
public record Contact(
        RegistrationId id,
        MeetingId meeting,
        RegistrationState state,
        int waitingPlace,
        String name,
        String email,
        LanguageTag language,
        String zone,
        Way way,
        String secret,
        @Nullable String room,
        @Nullable String reason,
        boolean silent,
        boolean present,
        int before) {}
