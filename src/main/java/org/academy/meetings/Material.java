package org.academy.meetings;

import java.util.Locale;
import org.academy.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * Something to read, see or keep: slides, a recording, minutes, what came out of it. Either a file or a link.
 *
 * @param id null for one that is new
 * @param licence SPDX name or one sentence
 * @param session the part of the programme it belongs to, if to one
 * @param onlyRegistered whether it is kept to those who were registered
 */
public record Material(
        @Nullable MaterialId id,
        Kind kind,
        String title,
        @Nullable MediaId file,
        @Nullable String link,
        String licence,
        @Nullable SessionId session,
        boolean onlyRegistered) {

    public enum Kind {
        SLIDES,
        HANDOUT,
        RECORDING,
        MINUTES,
        OUTCOME;

        /** As it stands in a message key. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
