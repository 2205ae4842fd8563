package org.academy.search;

import java.util.stream.Stream;
import org.academy.platform.SystemPrincipal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Fills an index that is new, or was kept in an older form, from what the modules hold. */
@Component
class Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private final SearchIndex index;
    private final CourseDocuments courses;
    private final InstitutionDocuments institutions;
    private final MeetingDocuments meetings;
    private final TaskExecutor background;

    Rebuilding(
            SearchIndex index,
            CourseDocuments courses,
            InstitutionDocuments institutions,
            MeetingDocuments meetings,
            @Qualifier("applicationTaskExecutor") TaskExecutor background) {
        this.index = index;
        this.courses = courses;
        this.institutions = institutions;
        this.meetings = meetings;
        this.background = background;
    }

    /** Nobody waits for it: until it is done, less is found. */
    @EventListener(ApplicationReadyEvent.class)
    void fillIfNeeded() {
        if (!index.complete()) {
            background.execute(() -> {
                try {
                    SystemPrincipal.run(this::rebuild);
                } catch (RuntimeException failed) {
                    LOG.error("The search index could not be filled; the next start tries again", failed);
                }
            });
        }
    }

    void rebuild() {
        index.rebuild(() -> Stream.of(institutions.everything(), courses.everything(), meetings.everything())
                .flatMap(documents -> documents)
                .iterator());
        LOG.info("The search index holds {} things", index.count());
    }
}
