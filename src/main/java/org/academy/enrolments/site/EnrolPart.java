package org.academy.enrolments.site;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.academy.courses.CourseLinks;
import org.academy.courses.CoursePage;
import org.academy.courses.site.CourseSitePart;
import org.academy.enrolments.LearnerProgress;
import org.academy.enrolments.LearningLinks;
import org.academy.enrolments.Progress;
import org.academy.people.CurrentPerson;
import org.academy.platform.Assets;
import org.academy.shared.LanguageTag;
import org.academy.site.SitePart;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Enrol, go on, or take it along: on the public page of a course. */
@Component
@Order(10)
class EnrolPart implements CourseSitePart {

    /** What a lesson asks of a learner's browser: whoever learns here goes on, and shall find it there. */
    private static final List<String> AHEAD = List.of("learn/lesson.js", "learn/phone.js", "learn/learner.js");

    private final LearnerProgress progress;
    private final CurrentPerson current;

    EnrolPart(LearnerProgress progress, CurrentPerson current) {
        this.progress = progress;
        this.current = current;
    }

    @Override
    public Optional<SitePart> partFor(CoursePage course) {
        var language = LanguageTag.of(LocaleContextHolder.getLocale());
        var mine = current.id().flatMap(person -> progress.in(course.course(), language));
        if (course.units().isEmpty() || course.withdrawn() && mine.isEmpty()) {
            return Optional.empty();
        }
        var first = course.units().getFirst();
        var model = new HashMap<String, Object>();
        model.put("slug", course.slug());
        model.put("enrolled", mine.isPresent());
        model.put("percent", mine.map(Progress::percent).orElse(0));
        model.put(
                "link",
                mine.isPresent() ? LearningLinks.to(course.slug()) : LearningLinks.to(course.slug(), first.slug()));
        model.put("ahead", AHEAD.stream().map(Assets::address).toList());
        model.put("portal", CourseLinks.inPortal(course.slug()));
        return Optional.of(new SitePart("enrolments/course-part :: part", model));
    }
}
