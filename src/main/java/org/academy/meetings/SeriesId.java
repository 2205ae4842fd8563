package org.academy.meetings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a series for ever. */
@Embeddable
public record SeriesId(UUID value) implements Serializable {

    public static SeriesId next() {
        return new SeriesId(Uuid7.next());
    }
}
