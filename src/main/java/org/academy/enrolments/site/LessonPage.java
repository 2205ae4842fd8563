package org.academy.enrolments.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.academy.assessments.Answer;
import org.academy.assessments.Marking;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockId;
import org.academy.enrolments.Journal;
import org.academy.enrolments.JournalEntry;
import org.academy.enrolments.JournalResult.Outcome;
import org.academy.enrolments.LearningLinks;
import org.academy.enrolments.Progress.Answered;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A lesson. Everyone reads it; who is enrolled answers it, without a script too. */
@Controller
@RequestMapping("/learn/{course:[a-z0-9-]+}")
class LessonPage {

    private static final String PAGE = "enrolments/lesson";

    private final Lessons lessons;
    private final Journal journal;
    private final Clock clock;

    LessonPage(Lessons lessons, Journal journal, Clock clock) {
        this.lessons = lessons;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/{unit:[a-z0-9-]+}")
    String lesson(@PathVariable String course, @PathVariable String unit, Locale locale, Model model) {
        model.addAttribute("lesson", lessons.mine(course, unit, LanguageTag.of(locale), Map.of()));
        return PAGE;
    }

    /** An answer from a page without a script; a stranger's is marked and forgotten. */
    @PostMapping("/{unit:[a-z0-9-]+}")
    String answer(
            @PathVariable String course,
            @PathVariable String unit,
            @RequestParam UUID block,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var language = LanguageTag.of(locale);
        var names = chosen.stream().filter(name -> !name.isBlank()).toList();
        if (lessons.mine(course, language).isPresent()) {
            var data = new HashMap<String, Object>(Map.of("block", block.toString(), "language", language.tag()));
            if (text.isBlank()) {
                data.put("chosen", names);
            } else {
                data.put("text", text);
            }
            var refused = write(
                    request,
                    course,
                    unit,
                    List.of(Map.entry("unit-opened", Map.of()), Map.entry("answer-given", data)));
            if (refused.isEmpty()) {
                return "redirect:" + LearningLinks.to(course, unit) + "#b-" + block;
            }
            model.addAttribute("fault", refused.get());
            model.addAttribute("lesson", lessons.mine(course, unit, language, Map.of()));
            return PAGE;
        }
        var answer = new Answer(names, text);
        model.addAttribute(
                "lesson",
                lessons.mine(
                        course,
                        unit,
                        language,
                        Map.of(
                                new BlockId(block),
                                new Answered(answer, right(course, unit, block, answer, language), clock.instant()))));
        return PAGE;
    }

    private boolean right(String course, String unit, UUID block, Answer answer, LanguageTag language) {
        return lessons.unit(lessons.course(course, language), unit, language)
                .block(new BlockId(block))
                .map(found -> found.content() instanceof BlockContent.Question question
                        && Marking.right(question.key(), question.words(), answer))
                .orElseThrow(() -> new NotFound("question", block));
    }

    /** "I have read this unit", from a page without a script. */
    @PostMapping("/{unit:[a-z0-9-]+}/read")
    String read(@PathVariable String course, @PathVariable String unit, HttpServletRequest request, Locale locale) {
        write(
                request,
                course,
                unit,
                List.of(Map.entry("unit-opened", Map.of()), Map.entry("unit-completed", Map.of())));
        var page = lessons.unit(lessons.course(course, LanguageTag.of(locale)), unit, LanguageTag.of(locale));
        return "redirect:"
                + (page.next() == null
                        ? LearningLinks.to(course)
                        : LearningLinks.to(course, page.next().slug()));
    }

    private Optional<String> write(
            HttpServletRequest request,
            String course,
            String unit,
            List<Map.Entry<String, Map<String, Object>>> happened) {
        var device = DeviceOfSession.of(request);
        var entries = new ArrayList<JournalEntry>();
        for (var one : happened) {
            entries.add(new JournalEntry(device.next(), one.getKey(), course, unit, clock.instant(), one.getValue()));
        }
        return journal.post(device.name(), entries).stream()
                .filter(result -> result.outcome() == Outcome.REFUSED)
                .findFirst()
                .map(result -> String.valueOf(result.reason()));
    }
}
