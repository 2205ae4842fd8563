package org.academy.media;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a picture or file of the media library. */
@Embeddable
public record MediaId(UUID value) implements Serializable {

    public static MediaId next() {
        return new MediaId(Uuid7.next());
    }
}
