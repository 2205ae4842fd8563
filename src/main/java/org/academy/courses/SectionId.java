package org.academy.courses;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a section: a group of units. */
@Embeddable
public record SectionId(UUID value) implements Serializable {

    public static SectionId next() {
        return new SectionId(Uuid7.next());
    }
}
