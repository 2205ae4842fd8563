package org.academy.meetings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a speaker for ever. */
@Embeddable
public record SpeakerId(UUID value) implements Serializable {

    public static SpeakerId next() {
        return new SpeakerId(Uuid7.next());
    }
}
