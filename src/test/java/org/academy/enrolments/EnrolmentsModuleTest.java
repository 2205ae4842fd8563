package org.academy.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.academy.courses.BlockId;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseId;
import org.academy.courses.UnitHtml;
import org.academy.enrolments.JournalResult.Outcome;
import org.academy.enrolments.Progress.UnitState;
import org.academy.people.CurrentPerson;
import org.academy.people.SignedIn;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApplicationModuleTest(extraIncludes = {"platform", "people", "site", "ui"})
@RecordApplicationEvents
class EnrolmentsModuleTest {

    @MockitoBean
    CourseCatalogue catalogue;

    @MockitoBean
    UnitHtml html;

    @MockitoBean
    CurrentPerson current;

    @Autowired
    Enrolling enrolling;

    @Autowired
    Journal journal;

    @Autowired
    LearnerProgress progress;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private PersonId amina;
    private ACourse course;
    private Instant morning;

    @BeforeEach
    void aminaSignsIn() {
        amina = PersonId.next();
        course = ACourse.in(catalogue);
        morning = clock.instant().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        given(current.require()).willReturn(amina);
        signIn();
    }

    @AfterEach
    void nobodyIsLeft() {
        SecurityContextHolder.clearContext();
    }

    @Nested
    class EnrollingInACourse {

        @Test
        void beginsOnTheOpenVersionOnceHoweverOftenPressed() {
            enrolling.enrol(course.id, LanguageTag.AR);
            enrolling.enrol(course.id, LanguageTag.AR);

            assertThat(mine().version()).isEqualTo(1);
            assertThat(mine().percent()).isZero();
            assertThat(mine().nextUnit()).isEqualTo("why");
            assertThat(events.stream(LearnerEnrolled.class))
                    .filteredOn(begun -> begun.person().equals(amina))
                    .hasSize(1);
        }

        @Test
        void survivesADoublePress() throws Exception {
            atOnce(4, () -> {
                enrolling.enrol(course.id, LanguageTag.EN);
                return true;
            });

            assertThat(progress.mine(LanguageTag.EN, PageRequest.of(0, 10))).hasSize(1);
        }

        @Test
        void staysOnTheVersionThatWasOpen() {
            enrolling.enrol(course.id, LanguageTag.EN);
            course.opens(2, catalogue);
            enrolling.enrol(course.id, LanguageTag.EN);

            assertThat(mine().version()).isEqualTo(1);
            assertThat(mine().unitsTotal()).isEqualTo(2);
        }

        @Test
        void comesBackToWhatWasDone() {
            enrolling.enrol(course.id, LanguageTag.EN);
            post(entry(1, "unit-completed", "why"));
            enrolling.leave(course.id);

            assertThat(enrolling.enrolled(course.id)).isFalse();
            assertThat(progress.in(course.id, LanguageTag.EN)).isEmpty();

            enrolling.enrol(course.id, LanguageTag.EN);
            assertThat(mine().unitsCompleted()).isEqualTo(1);
        }

        @Test
        void knowsNoCourseThatWasNeverPublished() {
            given(catalogue.openVersion(any(), any())).willReturn(Optional.empty());

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> enrolling.enrol(CourseId.next(), LanguageTag.EN));
        }
    }

    @Nested
    class PostingTheJournal {

        @BeforeEach
        void enrol() {
            enrolling.enrol(course.id, LanguageTag.EN);
        }

        @Test
        void countsEachEntryOnceHoweverOftenItIsSent() {
            var entries = List.of(
                    entry(1, "unit-opened", "why"),
                    entry(2, "time-spent", "why", Map.of("seconds", 60)),
                    chosen(3, "why", course.single, "b"));

            assertThat(post(entries)).extracting(JournalResult::outcome).containsOnly(Outcome.ACCEPTED);
            assertThat(post(entries)).extracting(JournalResult::outcome).containsOnly(Outcome.KNOWN);
            assertThat(post(entries)).extracting(JournalResult::outcome).containsOnly(Outcome.KNOWN);
            assertThat(mine().right()).isEqualTo(1);
            assertThat(mine().units().getFirst().state()).isEqualTo(UnitState.OPENED);
        }

        @Test
        void countsEachEntryOnceWhenThreePostingsCrossOnTheWay() throws Exception {
            var entries = List.of(chosen(1, "why", course.single, "b"), entry(2, "unit-completed", "why"));

            var outcomes = atOnce(3, () -> post(entries)).stream()
                    .flatMap(List::stream)
                    .map(JournalResult::outcome)
                    .toList();

            assertThat(outcomes).filteredOn(Outcome.ACCEPTED::equals).hasSize(2);
            assertThat(outcomes).filteredOn(Outcome.KNOWN::equals).hasSize(4);
        }

        @Test
        void marksAnswersOfAllTypes() {
            post(
                    chosen(1, "why", course.single, "b"),
                    chosen(2, "why", course.multiple, "c", "a"),
                    chosen(3, "moments", course.order, "a", "b", "c"),
                    typed(4, "  ALCOHOL-rub. "));

            assertThat(mine().right()).isEqualTo(3);
            var answers = progress.answers(course.id).answers();
            assertThat(answers.get(course.order).right()).isFalse();
            assertThat(answers.get(course.multiple).answer().chosen()).containsExactly("c", "a");
            assertThat(answers.get(course.typed).right()).isTrue();
        }

        @Test
        void letsTheLaterAnswerStand() {
            post(
                    at(morning.plusSeconds(60), chosen(1, "why", course.single, "b")),
                    at(morning, chosen(2, "why", course.single, "a")));

            assertThat(mine().right()).isEqualTo(1);
        }

        @Test
        void refusesWithAReasonAndTakesItWhenTheReasonIsGone() {
            enrolling.leave(course.id);
            var entry = entry(1, "unit-completed", "why");

            var refused = post(entry).getFirst();
            assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(refused.reason()).contains("not enrolled");

            enrolling.enrol(course.id, LanguageTag.EN);
            assertThat(post(entry).getFirst().outcome()).isEqualTo(Outcome.ACCEPTED);
        }

        @Test
        void refusesWhatCannotBe() {
            var results = post(
                    entry(1, "unit-opened", "no-such-unit"),
                    entry(2, "danced", "why"),
                    entry(3, "time-spent", "why", Map.of("seconds", -5)),
                    entry(4, "time-spent", "why", Map.of("seconds", 999_999)),
                    entry(5, "time-spent", "why", Map.of("seconds", 4_294_967_300L)),
                    chosen(6, "why", BlockId.next(), "a"),
                    chosen(7, "why", course.single, "z"),
                    chosen(8, "why", course.typed, "a"),
                    entry(9, "answer-given", "why", Map.of("block", "no uuid", "chosen", List.of("a"))),
                    at(clock.instant().plus(1, ChronoUnit.DAYS), entry(10, "unit-opened", "why")));

            assertThat(results).extracting(JournalResult::outcome).containsOnly(Outcome.REFUSED);
            assertThat(results).extracting(JournalResult::reason).doesNotContainNull();
            assertThat(mine().units()).extracting(Progress.Unit::state).containsOnly(UnitState.NOT_STARTED);
        }

        @Test
        void refusesTheWholePostingOfANamelessDeviceOrABigPile() {
            assertThatExceptionOfType(RuleViolated.class).isThrownBy(() -> journal.post("", List.of()));
            var pile = Collections.nCopies(Journal.LIMIT + 1, entry(1, "unit-opened", "why"));
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> journal.post("phone", pile))
                    .satisfies(refused -> assertThat(refused.field()).contains("entries"));
        }

        @Test
        void completesTheCourseByItsRuleAndOnce() {
            post(everythingRight());
            post(entry(90, "unit-completed", "why"));

            assertThat(mine().completedAt()).isNotNull();
            assertThat(mine().percent()).isEqualTo(100);
            assertThat(mine().nextUnit()).isNull();
            assertThat(events.stream(CourseCompleted.class))
                    .filteredOn(completed -> completed.person().equals(amina))
                    .singleElement()
                    .satisfies(completed -> assertThat(completed.right()).isEqualTo(4));
        }

        @Test
        void completesOnceWhenTwoDevicesSendTheLastPiecesTogether() throws Exception {
            var pieces = everythingRight();
            var halves = List.of(pieces.subList(0, 3), pieces.subList(3, pieces.size()));

            atOnce(2, number -> journal.post("device-" + number, halves.get(number)));

            assertThat(mine().completedAt()).isNotNull();
            assertThat(completions()).isEqualTo(1);
        }

        @Test
        void doesNotCompleteWithTooFewRightOrAUnitUnread() {
            post(chosen(1, "why", course.single, "b"), chosen(2, "why", course.multiple, "a", "c"));
            post(entry(3, "unit-completed", "why"), entry(4, "unit-completed", "moments"));
            assertThat(mine().completedAt()).isNull();

            post(typed(5, "alcohol rub"));
            assertThat(mine().completedAt()).isNotNull();
        }

        /** Whatever the order, the repetitions and the cut into postings: the same progress. */
        @RepeatedTest(12)
        void comesToTheSameProgressInEveryOrder() {
            var seed = new Random().nextLong();
            var random = new Random(seed);
            var entries = new ArrayList<JournalEntry>();
            for (int seq = 1; seq <= 24; seq++) {
                var when = morning.plusSeconds(random.nextInt(12));
                entries.add(at(when, anything(seq, random)));
            }
            journal.post("phone", entries);
            var expected = summary();

            var other = PersonId.next();
            given(current.require()).willReturn(other);
            enrolling.enrol(course.id, LanguageTag.EN);
            var mixed = new ArrayList<>(entries);
            mixed.addAll(entries.subList(0, random.nextInt(entries.size())));
            Collections.shuffle(mixed, random);
            for (int from = 0; from < mixed.size(); ) {
                var to = Math.min(mixed.size(), from + 1 + random.nextInt(6));
                journal.post("phone", mixed.subList(from, to));
                from = to;
            }

            assertThat(summary()).as("seed %d", seed).isEqualTo(expected);
        }

        private JournalEntry anything(int seq, Random random) {
            return switch (random.nextInt(6)) {
                case 0 -> entry(seq, "unit-opened", random.nextBoolean() ? "why" : "moments");
                case 1 -> entry(seq, "unit-completed", random.nextBoolean() ? "why" : "moments");
                case 2 -> entry(seq, "time-spent", "why", Map.of("seconds", random.nextInt(300)));
                case 3 -> chosen(seq, "why", course.single, random.nextBoolean() ? "b" : "a");
                case 4 -> chosen(seq, "why", course.multiple, random.nextBoolean() ? "c" : "a", "b");
                default -> typed(seq, random.nextBoolean() ? "alcohol rub" : "soap");
            };
        }

        private List<Object> summary() {
            var now = mine();
            return List.of(
                    now.units(),
                    now.right(),
                    now.percent(),
                    now.completedAt() != null,
                    progress.answers(course.id).answers());
        }

        private List<JournalEntry> everythingRight() {
            return List.of(
                    chosen(1, "why", course.single, "b"),
                    chosen(2, "why", course.multiple, "a", "c"),
                    entry(3, "unit-completed", "why"),
                    chosen(4, "moments", course.order, "c", "a", "b"),
                    typed(5, "alcohol rub"),
                    entry(6, "unit-completed", "moments"));
        }
    }

    private Progress mine() {
        return progress.in(course.id, LanguageTag.EN).orElseThrow();
    }

    private long completions() {
        return events.stream(CourseCompleted.class)
                .filter(completed -> completed.person().equals(amina))
                .count();
    }

    private List<JournalResult> post(JournalEntry... entries) {
        return post(List.of(entries));
    }

    private List<JournalResult> post(List<JournalEntry> entries) {
        return journal.post("phone", entries);
    }

    private JournalEntry entry(long seq, String type, String unit) {
        return entry(seq, type, unit, Map.of());
    }

    private JournalEntry entry(long seq, String type, String unit, Map<String, Object> data) {
        return new JournalEntry(seq, type, course.slug, unit, morning.plusSeconds(seq), data);
    }

    private JournalEntry chosen(long seq, String unit, BlockId block, String... options) {
        return entry(
                seq,
                "answer-given",
                unit,
                Map.of("block", block.value().toString(), "chosen", List.of(options), "language", "en"));
    }

    private JournalEntry typed(long seq, String text) {
        return entry(
                seq,
                "answer-given",
                "moments",
                Map.of("block", course.typed.value().toString(), "text", text));
    }

    private static JournalEntry at(Instant when, JournalEntry entry) {
        return new JournalEntry(entry.seq(), entry.type(), entry.course(), entry.unit(), when, entry.data());
    }

    private <T> List<T> atOnce(int many, Callable<T> work) throws Exception {
        return atOnce(many, number -> work.call());
    }

    private <T> List<T> atOnce(int many, Numbered<T> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var running = new ArrayList<java.util.concurrent.Future<T>>();
            for (int number = 0; number < many; number++) {
                var own = number;
                running.add(threads.submit(() -> {
                    signIn();
                    start.await();
                    return work.call(own);
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private interface Numbered<T> {
        T call(int number) throws Exception;
    }

    private void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new Somebody(amina), null, AuthorityUtils.createAuthorityList("ROLE_PERSON")));
    }

    private record Somebody(PersonId personId) implements SignedIn {
        @Override
        public String displayName() {
            return "Amina Otieno";
        }
    }
}
