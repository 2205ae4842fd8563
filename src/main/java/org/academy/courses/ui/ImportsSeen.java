package org.academy.courses.ui;

import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.academy.courses.CourseImporting;
import org.academy.courses.ImportSummary;
import org.academy.institutions.Role;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** What came of somebody's imports since they last looked. Remembered while they are here. */
@Component
class ImportsSeen {

    /** Who brings courses in for an institution. */
    static final Role[] BRINGERS = {Role.AUTHOR, Role.ADMINISTRATOR};

    private static final String LAST = "imports seen at";
    private static final Duration NEWS = Duration.ofDays(1);
    private static final int LATEST = 5;

    private final CourseImporting importing;
    private final Clock clock;

    ImportsSeen(CourseImporting importing, Clock clock) {
        this.importing = importing;
        this.clock = clock;
    }

    void now() {
        VaadinSession.getCurrent().setAttribute(LAST, clock.instant());
    }

    /** What is under way, and what ended while they were elsewhere. */
    List<ImportSummary> news() {
        var last = Optional.ofNullable(VaadinSession.getCurrent().getAttribute(LAST))
                .map(Instant.class::cast)
                .orElse(clock.instant().minus(NEWS));
        return importing.mine(PageRequest.of(0, LATEST)).stream()
                .filter(one -> {
                    var ended = one.endedAt();
                    return ended == null || ended.isAfter(last);
                })
                .toList();
    }
}
