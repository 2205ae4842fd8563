package org.academy.enrolments;

import java.util.Optional;
import java.util.stream.Collectors;
import org.academy.courses.Bookmarks;
import org.academy.courses.CourseId;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.springframework.stereotype.Component;

/** Tells the pages of a course what its reader has read. */
@Component
class OwnBookmarks implements Bookmarks {

    private final LearnerProgress progress;
    private final CurrentPerson current;

    OwnBookmarks(LearnerProgress progress, CurrentPerson current) {
        this.progress = progress;
        this.current = current;
    }

    @Override
    public Optional<Bookmark> in(CourseId course) {
        return current.id()
                .flatMap(person -> progress.in(course, LanguageTag.EN))
                .map(mine -> new Bookmark(
                        mine.units().stream()
                                .filter(unit -> unit.state() == Progress.UnitState.COMPLETED)
                                .map(Progress.Unit::slug)
                                .collect(Collectors.toSet()),
                        mine.nextUnit()));
    }
}
