package org.academy.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the programme, within its meeting's time and told in its zone.
 *
 * @param id null for one that is new
 * @param room where in the venue; may be empty
 * @param speakers with what they do in it
 */
public record SessionEntry(
        @Nullable SessionId id, String title, String description, When when, String room, List<Part> speakers) {

    public record Part(SpeakerId speaker, SpeakerPart part) {}
}
