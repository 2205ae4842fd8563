package org.academy.enrolments;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.academy.assessments.Answer;
import org.academy.assessments.Marking;
import org.academy.assessments.QuestionType;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockId;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CoursePage;
import org.academy.people.CurrentPerson;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what happened on a learner's devices; each (device, seq) counts once, however often it is sent.
 *
 * <p>What the entries carry in {@code data}: {@code answer-given} has {@code block} (its id), {@code chosen} (option
 * names) or {@code text}, and {@code language}; {@code time-spent} has {@code seconds}. A refused entry is not kept, so
 * that it can be sent again when its reason is gone.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Journal {

    /** Most entries of one posting. */
    public static final int LIMIT = 500;

    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(10);
    private static final int LONGEST_SITTING = 4 * 60 * 60;
    private static final int LONGEST_TEXT = 500;

    private final Enrolments enrolments;
    private final LearningRecords records;
    private final CourseCatalogue catalogue;
    private final CurrentPerson current;
    private final Messages messages;
    private final Clock clock;

    Journal(
            Enrolments enrolments,
            LearningRecords records,
            CourseCatalogue catalogue,
            CurrentPerson current,
            Messages messages,
            Clock clock) {
        this.enrolments = enrolments;
        this.records = records;
        this.catalogue = catalogue;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Writes the entries down, in the order of their numbers.
     *
     * @throws RuleViolated {@code enrolments.rule.device} or {@code enrolments.rule.too-many-entries}; then nothing is
     *     written
     */
    public List<JournalResult> post(String device, List<JournalEntry> entries) {
        if (!DEVICE.matcher(device).matches()) {
            throw RuleViolated.at("device", "enrolments.rule.device");
        }
        if (entries.size() > LIMIT) {
            throw RuleViolated.at("entries", "enrolments.rule.too-many-entries", LIMIT);
        }
        var person = current.require();
        var byCourse = entries.stream()
                .sorted(Comparator.comparing(JournalEntry::course).thenComparing(JournalEntry::seq))
                .collect(
                        Collectors.groupingBy(JournalEntry::course, java.util.LinkedHashMap::new, Collectors.toList()));
        var results = new ArrayList<JournalResult>(entries.size());
        byCourse.forEach((course, part) -> results.addAll(post(person, device, course, part)));
        results.sort(Comparator.comparing(JournalResult::seq));
        return results;
    }

    private List<JournalResult> post(PersonId person, String device, String slug, List<JournalEntry> entries) {
        var enrolment = catalogue
                .idOf(slug)
                .flatMap(course -> enrolments.hold(person, course))
                .filter(Enrolment::active);
        if (enrolment.isEmpty()) {
            return entries.stream()
                    .map(entry -> records.known(person, device, entry.seq())
                            ? new JournalResult(entry.seq(), JournalResult.Outcome.KNOWN, null)
                            : refused(entry, "enrolments.rule.not-enrolled", slug))
                    .toList();
        }
        var learning = new Learning(person, device, enrolment.get());
        var results = entries.stream().map(learning::take).toList();
        learning.close();
        return results;
    }

    private JournalResult refused(JournalEntry entry, String rule, Object... arguments) {
        return new JournalResult(
                entry.seq(),
                JournalResult.Outcome.REFUSED,
                messages.text(LocaleContextHolder.getLocale(), rule, arguments));
    }

    /** One learner's entries for one course, taken in while the enrolment is held. */
    private final class Learning {

        private final PersonId person;
        private final String device;
        private final Enrolment enrolment;
        private final CoursePage course;
        private final Map<String, CoursePage.Unit> units;
        private LanguageTag language;
        private boolean moved;

        Learning(PersonId person, String device, Enrolment enrolment) {
            this.person = person;
            this.device = device;
            this.enrolment = enrolment;
            this.language = enrolment.language();
            this.course = catalogue
                    .page(enrolment.course(), enrolment.version(), enrolment.language())
                    .orElseThrow();
            this.units = course.units().stream().collect(Collectors.toMap(CoursePage.Unit::slug, Function.identity()));
        }

        JournalResult take(JournalEntry entry) {
            var unit = units.get(entry.unit());
            if (unit == null) {
                return refused(entry, "enrolments.rule.unknown-unit", entry.unit());
            }
            if (entry.at().isAfter(clock.instant().plus(CLOCKS_MAY_DIFFER))) {
                return refused(entry, "enrolments.rule.from-the-future");
            }
            return switch (entry.type()) {
                case "unit-opened" ->
                    apply(entry, unit, () -> records.opened(person, course.course(), unit.id(), entry.at()));
                case "unit-completed" ->
                    apply(entry, unit, () -> records.completed(person, course.course(), unit.id(), entry.at()));
                case "time-spent" -> spent(entry, unit);
                case "answer-given" -> answered(entry, unit);
                default -> refused(entry, "enrolments.rule.unknown-type", entry.type());
            };
        }

        private JournalResult spent(JournalEntry entry, CoursePage.Unit unit) {
            if (!(entry.data().get("seconds") instanceof Number seconds)
                    || seconds.longValue() < 0
                    || seconds.longValue() > LONGEST_SITTING) {
                return refused(entry, "enrolments.rule.seconds");
            }
            return apply(entry, unit, () -> records.spent(person, course.course(), unit.id(), seconds.intValue()));
        }

        private JournalResult answered(JournalEntry entry, CoursePage.Unit unit) {
            var spoken = Optional.ofNullable(entry.data().get("language"))
                    .flatMap(tag -> LanguageTag.of(tag.toString()))
                    .orElse(enrolment.language());
            var block = block(entry);
            var page = catalogue.unit(course.course(), course.version(), unit.slug(), spoken);
            var question = block.flatMap(id -> page.flatMap(found -> found.block(id)))
                    .map(found -> found.content() instanceof BlockContent.Question one ? one : null);
            if (block.isEmpty() || question.isEmpty()) {
                return refused(entry, "enrolments.rule.unknown-question");
            }
            var answer = answer(entry, question.get());
            if (answer.isEmpty()) {
                return refused(entry, "enrolments.rule.unreadable-answer");
            }
            boolean right = Marking.right(question.get().key(), question.get().words(), answer.get());
            language = spoken;
            return apply(
                    entry,
                    unit,
                    () -> records.answered(
                            person,
                            course.course(),
                            block.get(),
                            answer.get(),
                            right,
                            entry.at(),
                            device,
                            entry.seq()));
        }

        private JournalResult apply(JournalEntry entry, CoursePage.Unit unit, Runnable change) {
            if (!records.write(person, device, entry, course.course(), unit.id(), clock.instant())) {
                return new JournalResult(entry.seq(), JournalResult.Outcome.KNOWN, null);
            }
            change.run();
            moved = true;
            return new JournalResult(entry.seq(), JournalResult.Outcome.ACCEPTED, null);
        }

        void close() {
            if (!moved) {
                return;
            }
            enrolment.touch(language, clock.instant());
            var counts = Counts.of(
                    course,
                    records.units(person, List.of(course.course())).getOrDefault(course.course(), Map.of()),
                    records.marks(person, List.of(course.course())).getOrDefault(course.course(), Map.of()));
            enrolment.completeIfDue(course, counts.unitsCompleted(), counts.right(), clock.instant());
            enrolments.save(enrolment);
        }

        private static Optional<BlockId> block(JournalEntry entry) {
            try {
                return Optional.ofNullable(entry.data().get("block"))
                        .map(id -> new BlockId(UUID.fromString(id.toString())));
            } catch (IllegalArgumentException noUuid) {
                return Optional.empty();
            }
        }

        private static Optional<Answer> answer(JournalEntry entry, BlockContent.Question question) {
            if (question.key().type() == QuestionType.SHORT) {
                return entry.data().get("text") instanceof String text
                                && !text.isBlank()
                                && text.length() <= LONGEST_TEXT
                        ? Optional.of(new Answer(List.of(), text))
                        : Optional.empty();
            }
            if (!(entry.data().get("chosen") instanceof List<?> chosen) || chosen.isEmpty()) {
                return Optional.empty();
            }
            var names = chosen.stream().map(String::valueOf).toList();
            return question.key().options().containsAll(names)
                            && names.stream().distinct().count() == names.size()
                    ? Optional.of(new Answer(names, ""))
                    : Optional.empty();
        }
    }
}
