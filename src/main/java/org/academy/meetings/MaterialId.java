package org.academy.meetings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a material for ever. */
@Embeddable
public record MaterialId(UUID value) implements Serializable {

    public static MaterialId next() {
        return new MaterialId(Uuid7.next());
    }
}
