package org.academy.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.academy.assessments.QuestionType;
import org.academy.courses.BlockContent;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CoursePage;
import org.academy.courses.UnitPage;
import org.academy.enrolments.Enrolling;
import org.academy.enrolments.Journal;
import org.academy.enrolments.JournalEntry;
import org.academy.enrolments.JournalResult;
import org.academy.shared.LanguageTag;
import org.springframework.stereotype.Component;

/** Has the demo's learners read and answer, through the journal of a device of theirs. */
@Component
class DemoLearners {

    private static final String DEVICE = "demo-phone";

    private final DemoPeople people;
    private final CourseCatalogue catalogue;
    private final Enrolling enrolling;
    private final Journal journal;
    private final Clock clock;

    DemoLearners(DemoPeople people, CourseCatalogue catalogue, Enrolling enrolling, Journal journal, Clock clock) {
        this.people = people;
        this.catalogue = catalogue;
        this.enrolling = enrolling;
        this.journal = journal;
        this.clock = clock;
    }

    /** Lets somebody learn the first units of a course, or all of it. */
    void learn(String userName, String slug, LanguageTag language, int units) {
        people.as(userName, () -> {
            var course = catalogue.page(slug, language).orElseThrow();
            enrolling.enrol(course.course(), language);
            var entries = new ArrayList<JournalEntry>();
            var at = clock.instant().minus(Duration.ofHours(2));
            for (var unit :
                    course.units().subList(0, Math.min(units, course.units().size()))) {
                at = read(course, unit.slug(), language, at, entries);
            }
            journal.post(DEVICE + "-" + slug.substring(0, Math.min(40, slug.length())), entries).stream()
                    .filter(result -> result.outcome() != JournalResult.Outcome.ACCEPTED)
                    .findFirst()
                    .ifPresent(result -> {
                        throw new IllegalStateException("The demo's journal was refused: " + result.reason());
                    });
        });
    }

    private Instant read(
            CoursePage course, String slug, LanguageTag language, Instant from, List<JournalEntry> entries) {
        var unit = catalogue
                .unit(course.course(), course.version(), slug, language)
                .orElseThrow();
        var at = from.plusSeconds(60);
        entries.add(entry(entries, "unit-opened", course, slug, at, Map.of()));
        for (var block : unit.blocks()) {
            if (block.content() instanceof BlockContent.Question question) {
                at = at.plusSeconds(90);
                entries.add(entry(entries, "answer-given", course, slug, at, answer(block, question, language)));
            }
        }
        at = at.plusSeconds(120);
        entries.add(entry(entries, "unit-completed", course, slug, at, Map.of()));
        return at;
    }

    private static Map<String, Object> answer(
            UnitPage.Block block, BlockContent.Question question, LanguageTag language) {
        return question.key().type() == QuestionType.SHORT
                ? Map.of(
                        "block", block.id().value().toString(),
                        "text", question.words().accept().getFirst(),
                        "language", language.tag())
                : Map.of(
                        "block", block.id().value().toString(),
                        "chosen", question.key().right(),
                        "language", language.tag());
    }

    private static JournalEntry entry(
            List<JournalEntry> before,
            String type,
            CoursePage course,
            String unit,
            Instant at,
            Map<String, Object> data) {
        return new JournalEntry(before.size() + 1, type, course.slug(), unit, at, data);
    }
}
