package org.academy.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A registration as the person sees it, with or without an account.
 *
 * @param waitingPlace counted from 1; 0 if not waiting
 * @param offeredUntil until when the offered place is held
 * @param passedOver why somebody behind it was served first, if that happened
 * @param wanted the way they rather take and wait for, while they keep the place they have
 * @param reason what the organisers said when they refused
 * @param ticket what the QR of a confirmed place says; null otherwise
 * @param room the link to the online room, if they may have it and it is time (an hour before)
 * @param present whether they were seen, of whole or of a session
 * @param feedbackGiven whether they answered the feedback form
 */
public record OwnRegistration(
        RegistrationId id,
        MeetingId meeting,
        RegistrationState state,
        int waitingPlace,
        @Nullable Instant offeredUntil,
        @Nullable PassedOver passedOver,
        String name,
        String email,
        Way way,
        @Nullable Way wanted,
        @Nullable InstitutionId institution,
        String affiliation,
        LanguageTag language,
        String zone,
        Map<String, List<String>> answers,
        @Nullable String reason,
        @Nullable String ticket,
        @Nullable String room,
        boolean present,
        boolean feedbackGiven,
        long revision) {}
