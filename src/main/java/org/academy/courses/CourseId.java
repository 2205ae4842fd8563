package org.academy.courses;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.academy.shared.Uuid7;

/** Names a course work, over all its versions and languages. */
@Embeddable
public record CourseId(UUID value) implements Serializable {

    public static CourseId next() {
        return new CourseId(Uuid7.next());
    }
}
