package org.academy.courses;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a unit: what a learner does in one sitting. The same in every version and language. */
@Embeddable
public record UnitId(UUID value) implements Serializable {

    public static UnitId next() {
        return new UnitId(Uuid7.next());
    }
}
