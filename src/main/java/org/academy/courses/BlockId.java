package org.academy.courses;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a block, the smallest authored piece. The same in every version and language; progress hangs on it. */
@Embeddable
public record BlockId(UUID value) implements Serializable {

    public static BlockId next() {
        return new BlockId(Uuid7.next());
    }
}
