package org.academy.search;

import java.util.List;
import org.academy.courses.CourseId;
import org.academy.courses.CoursePublished;
import org.academy.courses.CourseWithdrawn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the index in step with the courses. It hears that something changed and reads what is so now, so that an
 * announcement heard late, twice or out of turn does no harm.
 */
@Component
class CourseListener {

    private final CourseDocuments courses;
    private final SearchIndex index;

    CourseListener(CourseDocuments courses, SearchIndex index) {
        this.courses = courses;
        this.index = index;
    }

    @ApplicationModuleListener
    void on(CoursePublished published) {
        bringUpToDate(published.course());
    }

    @ApplicationModuleListener
    void on(CourseWithdrawn withdrawn) {
        bringUpToDate(withdrawn.course());
    }

    private void bringUpToDate(CourseId course) {
        courses.of(course).forEach(current -> {
            if (current.document() == null) {
                index.remove(current.id(), current.version());
            } else {
                index.put(List.of(current.document()));
            }
        });
    }
}
