package org.academy.courses;

import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names one bringing-in of a file. */
public record ImportId(UUID value) {

    public static ImportId next() {
        return new ImportId(Uuid7.next());
    }
}
