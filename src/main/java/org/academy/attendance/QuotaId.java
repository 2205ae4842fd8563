package org.academy.attendance;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a quota for ever. */
@Embeddable
public record QuotaId(UUID value) implements Serializable {

    public static QuotaId next() {
        return new QuotaId(Uuid7.next());
    }
}
