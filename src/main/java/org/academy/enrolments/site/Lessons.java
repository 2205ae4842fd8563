package org.academy.enrolments.site;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.courses.BlockId;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CoursePage;
import org.academy.courses.UnitHtml;
import org.academy.courses.UnitPage;
import org.academy.enrolments.Enrolling;
import org.academy.enrolments.LearnerProgress;
import org.academy.enrolments.LearningLinks;
import org.academy.enrolments.LessonTexts;
import org.academy.enrolments.Progress;
import org.academy.enrolments.Progress.Answered;
import org.academy.enrolments.Progress.UnitState;
import org.academy.people.CurrentPerson;
import org.academy.platform.Amounts;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.site.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Puts a unit together for its reader: in the version they began, in their language, with what they answered. */
@Component
class Lessons {

    private final CourseCatalogue catalogue;
    private final Enrolling enrolling;
    private final LearnerProgress progress;
    private final CurrentPerson current;
    private final UnitHtml unitHtml;
    private final GivenAnswers givenAnswers;
    private final LessonTexts texts;
    private final Amounts amounts;
    private final SpringTemplateEngine templates;
    private final Frame frame;

    Lessons(
            CourseCatalogue catalogue,
            Enrolling enrolling,
            LearnerProgress progress,
            CurrentPerson current,
            UnitHtml unitHtml,
            GivenAnswers givenAnswers,
            LessonTexts texts,
            Amounts amounts,
            SpringTemplateEngine templates,
            Frame frame) {
        this.catalogue = catalogue;
        this.enrolling = enrolling;
        this.progress = progress;
        this.current = current;
        this.unitHtml = unitHtml;
        this.givenAnswers = givenAnswers;
        this.texts = texts;
        this.amounts = amounts;
        this.templates = templates;
        this.frame = frame;
    }

    /** The course as the reader at hand sees it: the version they began, else the open one. */
    CoursePage course(String slug, LanguageTag language) {
        return course(slug, language, mine(slug, language));
    }

    private CoursePage course(String slug, LanguageTag language, Optional<Progress> mine) {
        return mine.flatMap(begun -> catalogue.page(begun.course(), begun.version(), language))
                .or(() -> catalogue.page(slug, language))
                .orElseThrow(() -> new NotFound("course", slug));
    }

    Optional<Progress> mine(String slug, LanguageTag language) {
        return current.id().isEmpty()
                ? Optional.empty()
                : catalogue.idOf(slug).flatMap(course -> progress.in(course, language));
    }

    /** A published version, for everyone. */
    CoursePage version(String slug, int version, LanguageTag language) {
        return catalogue
                .idOf(slug)
                .flatMap(course -> catalogue.page(course, version, language))
                .orElseThrow(() -> new NotFound("course", slug));
    }

    UnitPage unit(CoursePage course, String unit, LanguageTag language) {
        return catalogue
                .unit(course.course(), course.version(), unit, language)
                .orElseThrow(() -> new NotFound("unit", unit));
    }

    /** For the reader at hand. */
    Lesson mine(String slug, String unit, LanguageTag language, Map<BlockId, Answered> justNow) {
        var mine = mine(slug, language);
        var course = course(slug, language, mine);
        var page = unit(course, unit, language);
        var html = unitHtml.light(page, frame.lowData());
        if (mine.isPresent()) {
            html = givenAnswers.show(html, progress.answers(course.course()).answers(), language);
        } else if (!justNow.isEmpty()) {
            html = givenAnswers.show(html, justNow, language);
        }
        return lesson(course, page, language, mine.orElse(null), mine.isPresent(), html, LearningLinks.APP);
    }

    /** For the phone of any learner of this version: nothing of anybody in it. */
    Lesson forPhones(CoursePage course, UnitPage page, LanguageTag language) {
        return lesson(course, page, language, null, true, unitHtml.of(page), LearningLinks.APP);
    }

    /** What stands inside the page's frame, exactly as phones keep it. */
    String body(CoursePage course, UnitPage page, LanguageTag language) {
        return written("lesson-body", "whole", forPhones(course, page, language));
    }

    /** What stands inside the element, for the portal. */
    String inside(CoursePage course, UnitPage page, LanguageTag language, boolean enrolled) {
        return written(
                "lesson-body",
                "within",
                lesson(course, page, language, null, enrolled, unitHtml.of(page), LearningLinks.PORTAL + "/"));
    }

    private String written(String template, String fragment, Lesson lesson) {
        var context = new Context(Locale.forLanguageTag(lesson.language()), Map.of("lesson", lesson));
        return templates.process("enrolments/" + template, Set.of(fragment), context);
    }

    boolean enrolled(CoursePage course) {
        return current.id().isPresent() && enrolling.enrolled(course.course());
    }

    private Lesson lesson(
            CoursePage course,
            UnitPage page,
            LanguageTag asked,
            @Nullable Progress mine,
            boolean enrolled,
            String html,
            String base) {
        var states = mine == null
                ? Map.<String, UnitState>of()
                : mine.units().stream().collect(Collectors.toMap(Progress.Unit::slug, Progress.Unit::state));
        var language = page.language();
        var start = base + course.slug() + "/";
        return new Lesson(
                course.slug(),
                page.courseTitle(),
                page.slug(),
                page.title(),
                page.version(),
                language.tag(),
                language.direction(),
                language == asked,
                page.number(),
                page.of(),
                amounts.minutes(asked, page.minutes()),
                amounts.weight(asked, page.bytes()),
                page.sources(),
                page.reviewBy() == null ? null : amounts.date(asked, page.reviewBy()),
                enrolled,
                current.id()
                        .map(person -> mine == null ? "" : person.value().toString())
                        .orElse(""),
                course.neededRight(),
                mine == null ? 0 : mine.percent(),
                mine != null && mine.completedAt() != null,
                states.get(page.slug()) == UnitState.COMPLETED,
                course.units().stream()
                        .map(unit -> new Lesson.Step(
                                unit.slug(),
                                unit.title(),
                                start + unit.slug(),
                                amounts.minutes(asked, unit.minutes()),
                                amounts.weight(asked, unit.bytes()),
                                states.get(unit.slug()) == UnitState.COMPLETED,
                                unit.slug().equals(page.slug())))
                        .toList(),
                page.languages().stream()
                        .sorted()
                        .map(one -> new Lesson.Tongue(
                                one.tag(), one.ownName(), start + page.slug() + "?lang=" + one.tag(), one == language))
                        .toList(),
                way(start, page.previous()),
                way(start, page.next()),
                base,
                html,
                texts.ofUnit(asked),
                texts.ofSync(asked),
                texts.ofKeeping(asked));
    }

    private static Lesson.@Nullable Way way(String start, UnitPage.@Nullable Neighbour neighbour) {
        return neighbour == null ? null : new Lesson.Way(start + neighbour.slug(), neighbour.title());
    }
}
