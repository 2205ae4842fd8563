package org.academy.meetings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a meeting for ever. */
@Embeddable
public record MeetingId(UUID value) implements Serializable {

    public static MeetingId next() {
        return new MeetingId(Uuid7.next());
    }
}
