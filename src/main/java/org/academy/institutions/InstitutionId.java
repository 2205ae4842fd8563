package org.academy.institutions;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names an institution, for as long as it is listed. */
@Embeddable
public record InstitutionId(UUID value) implements Serializable {

    public static InstitutionId next() {
        return new InstitutionId(Uuid7.next());
    }
}
