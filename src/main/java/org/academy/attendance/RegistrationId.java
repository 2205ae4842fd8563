package org.academy.attendance;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a registration for ever. */
@Embeddable
public record RegistrationId(UUID value) implements Serializable {

    public static RegistrationId next() {
        return new RegistrationId(Uuid7.next());
    }
}
