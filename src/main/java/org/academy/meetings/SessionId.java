package org.academy.meetings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a session for ever. */
@Embeddable
public record SessionId(UUID value) implements Serializable {

    public static SessionId next() {
        return new SessionId(Uuid7.next());
    }
}
