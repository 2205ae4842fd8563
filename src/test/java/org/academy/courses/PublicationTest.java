package org.academy.courses;

import static org.academy.courses.CourseFixture.EN;
import static org.academy.courses.CourseFixture.FR;
import static org.academy.courses.CourseFixture.text;
import static org.academy.testing.StatementCounter.statements;
import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.academy.courses.SignOffBoard.DutyKind;
import org.academy.courses.SignOffBoard.DutyState;
import org.academy.people.PersonSummary;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.access.AccessDeniedException;

@WithCourses
class PublicationTest {

    @Autowired
    CourseTeam team;

    @Autowired
    CourseStructuring structuring;

    @Autowired
    BlockWriting writing;

    @Autowired
    CourseAuthoring authoring;

    @Autowired
    CourseReview review;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    CourseFixture courses;

    @Autowired
    JdbcClient jdbc;

    @Test
    void announcesAVersionWhenTheLastOwnerSignedOff(Scenario scenario) {
        var work = courses.approved().work();
        as(work.publisherNorth(), () -> review.signOff(work.id(), work.north(), ""));

        scenario.stimulate(() -> as(work.publisherSouth(), () -> review.signOff(work.id(), work.south(), "Yes.")))
                .andWaitForEventOfType(CoursePublished.class)
                .matching(event -> event.course().equals(work.id()) && event.version() == 1)
                .toArrive();

        as(work.lead(), () -> {
            var next = authoring.outline(work.slug(), EN);
            assertThat(next.state()).isEqualTo(DraftState.DRAFT);
            assertThat(next.draftNumber()).isEqualTo(2);
            assertThat(next.sections().getFirst().units().getFirst().blocks()).hasSize(2);
        });
    }

    @Test
    void showsReadersWhatWasPublished() {
        var written = courses.published(courses.inFrench(courses.written()));
        var work = written.work();

        var page = catalogue.page(work.slug(), FR).orElseThrow();

        assertThat(page.language()).isEqualTo(FR);
        assertThat(page.languages()).containsExactlyInAnyOrder(EN, FR);
        assertThat(page.words().title()).isEqualTo("Hygiène des mains");
        assertThat(page.owners()).extracting(owner -> owner.name()).containsExactly("North", "South");
        assertThat(page.contributors())
                .extracting(CoursePage.Contributor::name)
                .containsExactly("Liisa", "Chanda", "Mwila", "Temwa", "Salma");
        assertThat(page.signedBy()).extracting(CoursePage.Signature::name).containsExactly("Henrik", "Ngoza");
        assertThat(page.questionIds()).containsExactly(written.question());
        assertThat(page.minutes()).isEqualTo(12);
        assertThat(page.bytes()).isBetween(100L, 3_000L);
        assertThat(catalogue.page(work.slug(), LanguageTag.ZH).orElseThrow().language())
                .isEqualTo(EN);

        var unit = catalogue.unit(work.id(), 1, "why-hands-matter", FR).orElseThrow();
        assertThat(unit.blocks()).extracting(UnitPage.Block::id).containsExactly(written.text(), written.question());
        assertThat(unit.blocks().getFirst().content()).isEqualTo(text("Les mains portent des germes."));
        assertThat(unit.title()).isEqualTo("Pourquoi");
        assertThat(unit.courseTitle()).isEqualTo("Hygiène des mains");
        assertThat(catalogue.owners(work.id())).containsExactly(work.north(), work.south());
        assertThat(catalogue.idOf(work.slug())).contains(work.id());
    }

    @Test
    void publishesCompleteLanguagesOnly() {
        var written = courses.written();
        as(written.work().translator(), () -> writing.save(written.text(), FR, 0, text("Les mains")));
        courses.published(written);

        assertThat(catalogue.page(written.work().slug(), FR).orElseThrow().languages())
                .containsExactly(EN);
    }

    @Test
    void keepsTheFirstVersionForThoseWhoBeganItWhenTheSecondIsOut() {
        var written = courses.published();
        as(written.work().partner(), () -> writing.save(written.text(), EN, 1, text("Second edition.")));
        courses.published(written);

        var work = written.work();
        assertThat(catalogue.page(work.slug(), EN).orElseThrow().version()).isEqualTo(2);
        assertThat(first(work, 1)).isEqualTo(text("Hands carry germs."));
        assertThat(first(work, 2)).isEqualTo(text("Second edition."));
    }

    private BlockContent first(CourseFixture.Work work, int version) {
        return catalogue
                .unit(work.id(), version, "why-hands-matter", EN)
                .orElseThrow()
                .blocks()
                .getFirst()
                .content();
    }

    @Nested
    class Reviewing {

        @Test
        void asksForEverythingALearnerNeeds() {
            var work = courses.startedByTwoCentres();
            as(work.lead(), () -> {
                assertThat(review.board(work.slug()).faults())
                        .extracting(SignOffBoard.Fault::rule)
                        .containsExactly("courses.fault.course-words", "courses.fault.no-units");
                assertThatExceptionOfType(RuleViolated.class)
                        .isThrownBy(() -> review.requestReview(work.id()))
                        .extracting(RuleViolated::rule)
                        .isEqualTo("courses.rule.not-ready");
            });
        }

        @Test
        void showsWhoOwesWhat() {
            var work = courses.approved().work();
            as(work.publisherNorth(), () -> review.signOff(work.id(), work.north(), "Good."));

            var board = as(work.publisherSouth(), () -> review.board(work.slug()));

            assertThat(board.state()).isEqualTo(DraftState.APPROVED);
            assertThat(board.duties())
                    .extracting(SignOffBoard.Duty::kind)
                    .containsExactly(DutyKind.REVIEW, DutyKind.SIGN_OFF, DutyKind.SIGN_OFF);
            assertThat(board.duties())
                    .extracting(SignOffBoard.Duty::state)
                    .containsExactly(DutyState.DONE, DutyState.DONE, DutyState.OWED);
            assertThat(board.duties()).extracting(SignOffBoard.Duty::mine).containsExactly(false, false, true);
            assertThat(board.duties().get(2).people())
                    .extracting(PersonSummary::displayName)
                    .containsExactly("Ngoza");
            assertThat(board.duties().get(1).note()).isEqualTo("Good.");
            assertThat(board.duties().get(2).dueAt()).isNotNull();
        }

        @Test
        void freezesTheDraftUntilItIsTakenBack() {
            var written = courses.approved();
            var work = written.work();
            as(work.lead(), () -> {
                assertFrozen(() -> writing.save(written.text(), EN, 1, text("Late")));
                assertFrozen(() -> structuring.addSection(work.id(), EN, "Late"));
                assertFrozen(() -> writing.retire(written.text()));
                review.takeBack(work.id());
                assertThat(writing.save(written.text(), EN, 1, text("In time"))).isInstanceOf(SaveOutcome.Saved.class);
                assertThat(review.board(work.slug()).duties())
                        .extracting(SignOffBoard.Duty::state)
                        .containsOnly(DutyState.NOT_YET);
            });
            as(
                    work.publisherNorth(),
                    () -> assertThatExceptionOfType(RuleViolated.class)
                            .isThrownBy(() -> review.signOff(work.id(), work.north(), "")));
        }

        private void assertFrozen(Runnable edit) {
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(edit::run)
                    .extracting(RuleViolated::rule)
                    .isEqualTo("courses.rule.frozen-for-review");
        }

        @Test
        void letsNobodyApproveADraftTheyWroteIn() {
            var written = courses.written();
            var work = written.work();
            as(work.lead(), () -> team.appoint(work.id(), work.partner(), CourseRole.REVIEWER));
            as(work.partner(), () -> writing.save(written.text(), EN, 1, text("By the partner")));
            as(work.lead(), () -> review.requestReview(work.id()));

            as(
                    work.partner(),
                    () -> assertThatExceptionOfType(RuleViolated.class)
                            .isThrownBy(() -> review.approve(work.id(), ""))
                            .extracting(RuleViolated::rule)
                            .isEqualTo("courses.rule.own-work"));
        }

        @Test
        void sendsADraftBackWithANote(Scenario scenario) {
            var work = courses.written().work();
            as(work.lead(), () -> review.requestReview(work.id()));

            scenario.stimulate(() -> as(work.reviewer(), () -> review.requestChanges(work.id(), "Name the source.")))
                    .andWaitForEventOfType(ChangesRequested.class)
                    .matching(event -> event.course().equals(work.id()))
                    .toArriveAndVerify(event -> assertThat(event.authors()).contains(work.lead(), work.partner()));
            assertThat(as(work.lead(), () -> review.board(work.slug()))
                            .duties()
                            .getFirst()
                            .state())
                    .isEqualTo(DutyState.CHANGES_REQUESTED);
        }

        @Test
        void remindsOnceADay(Scenario scenario) {
            var work = courses.approved().work();
            scenario.stimulate(() -> as(work.lead(), () -> review.remind(work.id(), work.south())))
                    .andWaitForEventOfType(SignOffOwed.class)
                    .matching(event -> event.course().equals(work.id()) && event.reminder() == 1)
                    .toArriveAndVerify(event -> assertThat(event.publishers()).contains(work.publisherSouth()));

            as(
                    work.lead(),
                    () -> assertThatExceptionOfType(RuleViolated.class)
                            .isThrownBy(() -> review.remind(work.id(), work.south()))
                            .extracting(RuleViolated::rule)
                            .isEqualTo("courses.rule.reminded-today"));
        }

        @Test
        void turnsAwayThoseWhoMayNot() {
            var work = courses.approved().work();

            as(work.outsider(), () -> {
                assertThatExceptionOfType(NotFound.class).isThrownBy(() -> review.board(work.slug()));
                assertThatExceptionOfType(NotFound.class).isThrownBy(() -> review.signOff(work.id(), work.south(), ""));
                assertThatExceptionOfType(NotFound.class).isThrownBy(() -> review.withdraw(work.id(), "x"));
            });
            as(
                    work.publisherNorth(),
                    () -> assertThatExceptionOfType(AccessDeniedException.class)
                            .isThrownBy(() -> review.signOff(work.id(), work.south(), "")));
            as(
                    work.translator(),
                    () -> assertThatExceptionOfType(AccessDeniedException.class)
                            .isThrownBy(() -> review.takeBack(work.id())));
        }
    }

    @Test
    void publishesOnceWhenTheLastTwoSignAtTheSameMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            var work = courses.approved().work();
            var together = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var north = threads.submit(signing(together, work.publisherNorth(), () -> {
                    review.signOff(work.id(), work.north(), "");
                    return true;
                }));
                var south = threads.submit(signing(together, work.publisherSouth(), () -> {
                    review.signOff(work.id(), work.south(), "");
                    return true;
                }));
                assertThat(north.get()).isTrue();
                assertThat(south.get()).isTrue();
            }
            assertThat(versions(work)).isEqualTo(1);
            assertThat(catalogue.page(work.slug(), EN).orElseThrow().version()).isEqualTo(1);
        }
    }

    private static Callable<Boolean> signing(CyclicBarrier together, PersonId person, Callable<Boolean> work) {
        return () -> {
            together.await();
            return as(person, () -> {
                try {
                    return work.call();
                } catch (Exception unexpected) {
                    throw new IllegalStateException(unexpected);
                }
            });
        };
    }

    private long versions(CourseFixture.Work work) {
        return jdbc.sql("select count(*) from course_version where course_id = ?")
                .param(work.id().value())
                .query(Long.class)
                .single();
    }

    @Nested
    class APublishedVersion {

        @Test
        void refusesEveryChangeInTheDatabase() {
            var id = courses.published().work().id().value();

            for (var attempt : new String[] {
                "update course_version set content = '{}' where course_id = ?",
                "delete from course_version where course_id = ?",
                "update published_course set title = 'x' where course_id = ?",
                "delete from published_course where course_id = ?",
                "update published_unit set content = '{}' where course_id = ?",
                "delete from published_unit where course_id = ?"
            }) {
                assertThatExceptionOfType(DataAccessException.class)
                        .as(attempt)
                        .isThrownBy(() -> jdbc.sql(attempt).param(id).update())
                        .withMessageContaining("never changes");
            }
        }

        @Test
        void staysClosedWhenSomebodyChangedItBehindTheTriggers() {
            var work = courses.published().work();
            withoutTrigger("published_unit_stays", "published_unit", () -> {
                change(
                        "update published_unit set content = replace(content, 'germs', 'gems') where course_id = ?",
                        work);

                assertThatExceptionOfType(RuleViolated.class)
                        .isThrownBy(() -> catalogue.unit(work.id(), 1, "why-hands-matter", EN))
                        .extracting(RuleViolated::rule)
                        .isEqualTo("courses.rule.version-tampered");
                assertThat(unbroken(work)).isFalse();
            });
        }

        @Test
        void isKnownToBeBrokenEvenWithAMatchingHash() {
            var work = courses.published().work();
            assertThat(unbroken(work)).isTrue();
            withoutTrigger("published_unit_stays", "published_unit", () -> {
                change(
                        "update published_unit set content = replace(content, 'germs', 'gems') where course_id = ?",
                        work);
                change("update published_unit set content_hash = sha2(content, 256) where course_id = ?", work);

                assertThat(unbroken(work)).isFalse();
                assertThatExceptionOfType(RuleViolated.class).isThrownBy(() -> catalogue.page(work.slug(), EN));
            });
        }

        private boolean unbroken(CourseFixture.Work work) {
            return SystemPrincipal.call(() -> catalogue.unbroken(work.id(), 1));
        }

        private void change(String sql, CourseFixture.Work work) {
            assertThat(jdbc.sql(sql).param(work.id().value()).update()).isPositive();
        }

        private void withoutTrigger(String trigger, String table, Runnable work) {
            jdbc.sql("drop trigger " + trigger).update();
            try {
                work.run();
            } finally {
                jdbc.sql("create trigger " + trigger + " before update on " + table
                                + " for each row signal sqlstate '45000'"
                                + " set message_text = 'A published version never changes'")
                        .update();
            }
        }
    }

    @Nested
    class TheCatalogue {

        @Test
        void listsTheNewestFirstAndNoWithdrawnOnes() {
            var older = courses.published().work();
            var newer = courses.published().work();
            var drafted = courses.written().work();

            assertThat(catalogue.newest(FR, PageRequest.of(0, 2)).getContent())
                    .extracting(CourseSummary::course)
                    .containsExactly(newer.id(), older.id());
            assertThat(catalogue.page(drafted.slug(), EN)).isEmpty();

            as(newer.publisherNorth(), () -> review.withdraw(newer.id(), "A source was replaced."));

            assertThat(catalogue.newest(FR, PageRequest.of(0, 1)).getContent())
                    .extracting(CourseSummary::course)
                    .containsExactly(older.id());
            assertThat(catalogue.page(newer.slug(), EN).orElseThrow().withdrawn())
                    .isTrue();
            assertThat(catalogue.ownedBy(older.south(), EN, Pageable.ofSize(3)).getContent())
                    .extracting(CourseSummary::course)
                    .contains(older.id())
                    .doesNotContain(newer.id());
            assertThat(catalogue.summaries(Set.of(newer.id(), older.id()), EN)).hasSize(2);
        }

        @Test
        void asksTheDatabaseAsOftenForManyAsForOne() {
            for (int i = 0; i < 4; i++) {
                courses.published();
            }
            int one = statements(() -> catalogue.newest(FR, PageRequest.of(0, 1)));

            assertThat(one).isLessThanOrEqualTo(3);
            assertThat(statements(() -> catalogue.newest(FR, PageRequest.of(0, 4))))
                    .isEqualTo(one);
            var south = courses.cast().south();
            assertThat(statements(() -> catalogue.ownedBy(south, EN, PageRequest.of(0, 4))))
                    .isEqualTo(one);
        }

        @Test
        void readsAPageInAFewStatementsHoweverLongTheCourse() {
            var written = courses.published();
            var work = written.work();
            catalogue.page(work.slug(), EN);

            assertThat(statements(() -> catalogue.page(work.slug(), EN))).isLessThanOrEqualTo(3);
            assertThat(statements(() -> catalogue.unit(work.id(), 1, "why-hands-matter", EN)))
                    .isEqualTo(1);

            int few = statements(() -> as(work.lead(), () -> authoring.outline(work.slug(), EN)));
            as(work.lead(), () -> {
                for (int i = 0; i < 4; i++) {
                    var unit = structuring.addUnit(written.section(), EN, "Another", 5, null);
                    writing.add(unit, 0, EN, text("More"));
                }
            });
            assertThat(statements(() -> as(work.lead(), () -> authoring.outline(work.slug(), EN))))
                    .isEqualTo(few);
        }
    }
}
