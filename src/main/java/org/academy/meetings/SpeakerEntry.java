package org.academy.meetings;

import org.academy.media.MediaId;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks, with a profile that serves every meeting of the host.
 *
 * @param id null for one that is new
 * @param headline what they do, in a few words
 * @param affiliation where, as they want it printed
 * @param biography plain text; may be empty
 * @param photo shown only if {@code photoConsent}
 * @param zone IANA name of where they usually are; null if nobody said
 * @param person their account, if they have one
 */
public record SpeakerEntry(
        @Nullable SpeakerId id,
        String name,
        String headline,
        String affiliation,
        String biography,
        @Nullable MediaId photo,
        boolean photoConsent,
        @Nullable String zone,
        @Nullable PersonId person) {}
