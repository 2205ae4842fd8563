package org.academy.courses;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slot: how far the person at hand has come in a course, told by the module that knows learners. */
public interface Bookmarks {

    /** Empty for strangers, and for those who do not learn it. */
    Optional<Bookmark> in(CourseId course);

    /**
     * @param read the units they have read, by slug
     * @param next the unit to go on with; none when all are read
     */
    record Bookmark(Set<String> read, @Nullable String next) {

        public boolean isRead(String unit) {
            return read.contains(unit);
        }

        public boolean isNext(String unit) {
            return unit.equals(next);
        }
    }
}
