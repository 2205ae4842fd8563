package org.academy.enrolments.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.academy.courses.CourseLinks;
import org.academy.enrolments.Enrolling;
import org.academy.enrolments.LearnerProgress;
import org.academy.enrolments.LearningLinks;
import org.academy.enrolments.LessonTexts;
import org.academy.enrolments.Progress;
import org.academy.people.CurrentPerson;
import org.academy.platform.Amounts;
import org.academy.shared.LanguageTag;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** My courses, the units of one, and the way in and out. */
@Controller
class LearnPages {

    /** More than anybody learns at a time. */
    private static final int MANY = 100;

    private static final String WISH = LearnPages.class.getName() + ".wish";

    private final Lessons lessons;
    private final Enrolling enrolling;
    private final LearnerProgress progress;
    private final CurrentPerson current;
    private final LessonTexts texts;
    private final Amounts amounts;

    LearnPages(
            Lessons lessons,
            Enrolling enrolling,
            LearnerProgress progress,
            CurrentPerson current,
            LessonTexts texts,
            Amounts amounts) {
        this.lessons = lessons;
        this.enrolling = enrolling;
        this.progress = progress;
        this.current = current;
        this.texts = texts;
        this.amounts = amounts;
    }

    /** @param link where the learner goes on */
    record Card(String slug, String title, String link, int percent, int done, int units, String next, String weight) {}

    record Step(String slug, String title, String minutes, String weight, boolean done, boolean now) {}

    @GetMapping("/learn")
    String withSlash() {
        return "redirect:" + LearningLinks.APP;
    }

    @GetMapping("/learn/")
    String app(Locale locale, Model model) {
        var language = LanguageTag.of(locale);
        fillApp(language, model);
        model.addAttribute(
                "cards",
                current.id().isEmpty()
                        ? List.of()
                        : progress.mine(language, PageRequest.of(0, MANY))
                                .map(one -> card(one, language))
                                .getContent());
        return "enrolments/app";
    }

    /** What the list of my courses needs besides the courses, which the phone knows. */
    void fillApp(LanguageTag language, Model model) {
        model.addAttribute(
                "person", current.id().map(person -> person.value().toString()).orElse("nobody"));
        model.addAttribute("appTexts", texts.ofApp(language));
        model.addAttribute("syncTexts", texts.ofSync(language));
        model.addAttribute("cards", List.of());
    }

    private Card card(Progress one, LanguageTag language) {
        var next = one.units().stream()
                .filter(unit -> unit.slug().equals(one.nextUnit()))
                .findFirst();
        return new Card(
                one.slug(),
                one.title(),
                LearningLinks.to(one.slug(), next.orElse(one.units().getFirst()).slug()),
                one.percent(),
                one.unitsCompleted(),
                one.unitsTotal(),
                next.map(Progress.Unit::title).orElse(""),
                amounts.weight(
                        language,
                        one.units().stream().mapToLong(Progress.Unit::bytes).sum()));
    }

    @GetMapping("/learn/{course:[a-z0-9-]+}")
    String course(@PathVariable String course, Locale locale, Model model) {
        var language = LanguageTag.of(locale);
        var mine = lessons.mine(course, language);
        if (mine.isPresent() && mine.get().nextUnit() != null) {
            return "redirect:" + LearningLinks.to(course, mine.get().nextUnit());
        }
        var page = lessons.course(course, language);
        model.addAttribute("course", page);
        model.addAttribute("enrolled", mine.isPresent());
        model.addAttribute("page", CourseLinks.to(course));
        model.addAttribute("percent", mine.map(Progress::percent).orElse(0));
        model.addAttribute(
                "steps",
                page.units().stream()
                        .map(unit -> new Step(
                                unit.slug(),
                                unit.title(),
                                amounts.minutes(language, unit.minutes()),
                                amounts.weight(language, unit.bytes()),
                                mine.isPresent(),
                                false))
                        .toList());
        return "enrolments/units";
    }

    /** One press; a stranger signs in first and comes back enrolled. */
    @PostMapping("/learn/{course:[a-z0-9-]+}/enrol")
    String enrol(@PathVariable String course, HttpServletRequest request, Locale locale) {
        if (current.id().isEmpty()) {
            request.getSession().setAttribute(WISH, course);
            return toSignIn(course);
        }
        return begin(course, LanguageTag.of(locale));
    }

    /** Back from signing in: enrols whoever pressed the button before, and nobody who only followed a link. */
    @GetMapping("/learn/{course:[a-z0-9-]+}/enrol")
    String comeBack(@PathVariable String course, HttpServletRequest request, Locale locale) {
        if (current.id().isEmpty()) {
            return toSignIn(course);
        }
        var session = request.getSession(false);
        if (session == null || !course.equals(session.getAttribute(WISH))) {
            return "redirect:" + CourseLinks.to(course);
        }
        session.removeAttribute(WISH);
        return begin(course, LanguageTag.of(locale));
    }

    private String begin(String course, LanguageTag language) {
        enrolling.enrol(lessons.course(course, language).course(), language);
        return "redirect:" + LearningLinks.to(course);
    }

    private static String toSignIn(String course) {
        return "redirect:/signin?next="
                + URLEncoder.encode(LearningLinks.to(course) + "/enrol", StandardCharsets.UTF_8);
    }
}
