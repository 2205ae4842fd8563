package org.academy.enrolments.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseId;
import org.academy.enrolments.LearnerProgress;
import org.academy.enrolments.Progress;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far the signed-in person is in what they learn; the same figures as on the pages. */
@RestController
class ProgressResource {

    private static final int MOST = 100;

    private final LearnerProgress progress;
    private final CourseCatalogue catalogue;
    private final CurrentPerson current;

    ProgressResource(LearnerProgress progress, CourseCatalogue catalogue, CurrentPerson current) {
        this.progress = progress;
        this.catalogue = catalogue;
        this.current = current;
    }

    /** @param person whose figures these are: a page kept on a shared phone cannot know who is signed in */
    record Items(List<Item> items, int page, int size, long total, UUID person) {}

    record Unit(String slug, String title, int minutes, long bytes, String state) {}

    record Answered(UUID block, List<String> chosen, String text, boolean right, Instant at) {}

    /** @param answers only where one course was asked for */
    record Item(
            String slug,
            String title,
            int version,
            LanguageTag language,
            Instant enrolledAt,
            @Nullable Instant completedAt,
            int percent,
            int unitsCompleted,
            int unitsTotal,
            int right,
            int neededRight,
            int questions,
            @Nullable String nextUnit,
            List<Unit> units,
            @Nullable List<Answered> answers) {}

    @GetMapping("/api/v1/me/progress")
    @PreAuthorize("isAuthenticated()")
    Items progress(
            @RequestParam Optional<String> course,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            Locale locale) {
        var person = current.require().value();
        var language = LanguageTag.of(locale);
        if (course.isPresent()) {
            var id = catalogue.idOf(course.get());
            var items = id.flatMap(one -> progress.in(one, language)).stream()
                    .map(one -> item(one, answers(one.course())))
                    .toList();
            return new Items(items, 0, 1, items.size(), person);
        }
        var mine = progress.mine(language, PageRequest.of(Math.max(0, page), Math.clamp(size, 1, MOST)));
        return new Items(
                mine.map(one -> item(one, null)).getContent(),
                mine.getNumber(),
                mine.getSize(),
                mine.getTotalElements(),
                person);
    }

    private List<Answered> answers(CourseId course) {
        return progress.answers(course).answers().entrySet().stream()
                .map(one -> new Answered(
                        one.getKey().value(),
                        one.getValue().answer().chosen(),
                        one.getValue().answer().text(),
                        one.getValue().right(),
                        one.getValue().at()))
                .toList();
    }

    private static Item item(Progress one, @Nullable List<Answered> answers) {
        return new Item(
                one.slug(),
                one.title(),
                one.version(),
                one.language(),
                one.enrolledAt(),
                one.completedAt(),
                one.percent(),
                one.unitsCompleted(),
                one.unitsTotal(),
                one.right(),
                one.neededRight(),
                one.questions(),
                one.nextUnit(),
                one.units().stream()
                        .map(unit -> new Unit(
                                unit.slug(),
                                unit.title(),
                                unit.minutes(),
                                unit.bytes(),
                                unit.state().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .toList(),
                answers);
    }
}
