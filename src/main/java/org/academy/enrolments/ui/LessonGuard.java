package org.academy.enrolments.ui;

import java.util.Optional;
import java.util.regex.Pattern;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseId;
import org.academy.courses.CoursePage;
import org.academy.enrolments.LearnerProgress;
import org.academy.enrolments.Progress;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.ui.PortalGuard;
import org.springframework.stereotype.Component;

/** A lesson is there if the version that the person at hand learns from has it. */
@Component
class LessonGuard implements PortalGuard {

    private static final Pattern LESSON = Pattern.compile("learning/([^/]+)/([^/]+)");

    private final CourseCatalogue catalogue;
    private final LearnerProgress progress;
    private final CurrentPerson current;

    LessonGuard(CourseCatalogue catalogue, LearnerProgress progress, CurrentPerson current) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.current = current;
    }

    @Override
    public boolean missing(String path) {
        var lesson = LESSON.matcher(path);
        return lesson.matches()
                && catalogue
                        .idOf(lesson.group(1))
                        .flatMap(course -> version(course)
                                .flatMap(version -> catalogue.unit(course, version, lesson.group(2), LanguageTag.EN)))
                        .isEmpty();
    }

    private Optional<Integer> version(CourseId course) {
        var begun = current.id().isEmpty() ? Optional.<Progress>empty() : progress.in(course, LanguageTag.EN);
        return begun.map(Progress::version)
                .or(() -> catalogue.openVersion(course, LanguageTag.EN).map(CoursePage::version));
    }
}
