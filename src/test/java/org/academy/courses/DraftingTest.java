package org.academy.courses;

import static org.academy.courses.CourseFixture.EN;
import static org.academy.courses.CourseFixture.FR;
import static org.academy.courses.CourseFixture.question;
import static org.academy.courses.CourseFixture.text;
import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.courses.DraftOutline.Verb;
import org.academy.courses.SaveOutcome.Conflict;
import org.academy.courses.SaveOutcome.Saved;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@WithCourses
class DraftingTest {

    @Autowired
    CourseTeam team;

    @Autowired
    CourseStructuring structuring;

    @Autowired
    BlockWriting writing;

    @Autowired
    CourseAuthoring authoring;

    @Autowired
    CourseFixture courses;

    @Test
    void showsTheDraftAsItsAuthorsMadeIt() {
        var written = courses.written();

        as(written.work().partner(), () -> {
            var outline = authoring.outline(written.work().slug(), EN);
            assertThat(outline.state()).isEqualTo(DraftState.DRAFT);
            assertThat(outline.words().title()).isEqualTo("Hand hygiene");
            assertThat(outline.owners()).extracting(owner -> owner.name()).containsExactly("North", "South");
            assertThat(outline.team())
                    .extracting(DraftOutline.TeamMember::role)
                    .containsExactly(
                            CourseRole.LEAD_AUTHOR,
                            CourseRole.AUTHOR,
                            CourseRole.AUTHOR,
                            CourseRole.REVIEWER,
                            CourseRole.TRANSLATOR);
            assertThat(outline.may()).containsExactlyInAnyOrder(Verb.EDIT, Verb.TRANSLATE, Verb.REQUEST_REVIEW);
            var unit = outline.sections().getFirst().units().getFirst();
            assertThat(unit.slug()).isEqualTo("why-hands-matter");
            assertThat(unit.blocks())
                    .extracting(DraftOutline.Block::label)
                    .containsExactly("Hands carry germs.", "Which moment?");
            assertThat(outline.variants().get(EN).complete()).isTrue();
        });
    }

    @Test
    void hasNoDraftForOutsiders() {
        var written = courses.written();

        as(written.work().outsider(), () -> {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> authoring.outline(written.work().slug(), EN));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> authoring.unit(written.unit(), EN));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> writing.save(written.text(), EN, 1, text("Mine")));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> writing.history(written.text(), EN, Pageable.ofSize(5)));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> writing.conflicts(written.text(), EN));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> structuring.addSection(written.work().id(), EN, "x"));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> writing.retire(written.text()));
            assertThat(authoring.works(EN, Pageable.ofSize(50)).getContent())
                    .extracting(WorkSummary::course)
                    .doesNotContain(written.work().id());
        });
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> authoring.outline(written.work().slug(), EN));
    }

    @Test
    void listsTheWorksOfAPersonLastChangedFirst() {
        var work = courses.startedByTwoCentres();

        var works = as(work.publisherSouth(), () -> authoring.works(FR, Pageable.ofSize(10)));

        assertThat(works.getContent()).first().satisfies(one -> {
            assertThat(one.slug()).isEqualTo(work.slug());
            assertThat(one.owners()).containsExactly("North", "South");
            assertThat(one.languages()).containsExactly(EN);
            assertThat(one.publishedVersion()).isZero();
        });
        assertThat(works.getTotalElements()).isPositive();
    }

    @Test
    void letsOnlyAuthorsOfTheLeadStart() {
        var work = courses.startedByTwoCentres();

        as(
                work.partner(),
                () -> assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> authoring.start(
                                new StartCourse("Mine", EN, work.north(), Set.of(), Topic.PATIENT_SAFETY, null))));
        as(work.lead(), () -> {
            assertThat(authoring.mayStartFor()).extracting(one -> one.name()).containsExactly("North");
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> authoring.start(
                            new StartCourse("Again", EN, work.north(), Set.of(), Topic.PATIENT_SAFETY, work.slug())))
                    .extracting(RuleViolated::rule)
                    .isEqualTo("courses.rule.address-taken");
        });
    }

    @Test
    void appointsOnlyPeopleOfAnOwner() {
        var work = courses.startedByTwoCentres();

        as(
                work.lead(),
                () -> assertThatExceptionOfType(RuleViolated.class)
                        .isThrownBy(() -> team.appoint(work.id(), work.outsider(), CourseRole.AUTHOR))
                        .extracting(RuleViolated::rule)
                        .isEqualTo("courses.rule.not-of-an-owner"));
        as(
                work.partner(),
                () -> assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> team.appoint(work.id(), work.publisherSouth(), CourseRole.AUTHOR)));
    }

    @Nested
    class Saving {

        @Test
        void countsRevisionsUpAndKeepsThemAll() {
            var written = courses.written();
            as(written.work().partner(), () -> {
                assertThat(writing.save(written.text(), EN, 1, text("Two")))
                        .isInstanceOfSatisfying(
                                Saved.class,
                                saved -> assertThat(saved.revision()).isEqualTo(2));
                assertThat(writing.save(written.text(), EN, 2, text("Three")))
                        .isInstanceOfSatisfying(
                                Saved.class,
                                saved -> assertThat(saved.revision()).isEqualTo(3));
                var history = writing.history(written.text(), EN, Pageable.ofSize(2));
                assertThat(history.getTotalElements()).isEqualTo(3);
                assertThat(history.getContent())
                        .extracting(BlockRevision::content)
                        .containsExactly(text("Three"), text("Two"));
            });
        }

        @Test
        void takesEqualContentFromAnyBase() {
            var written = courses.written();
            as(written.work().partner(), () -> {
                writing.save(written.text(), EN, 1, text("Two"));
                assertThat(writing.save(written.text(), EN, 1, text("Two"))).isInstanceOf(Saved.class);
                assertThat(writing.history(written.text(), EN, Pageable.ofSize(9))
                                .getTotalElements())
                        .isEqualTo(2);
            });
        }

        @Test
        void keepsBothTextsOfTwoWritersWithTheSameBase() {
            var written = courses.written();
            var work = written.work();
            as(work.lead(), () -> writing.save(written.text(), EN, 1, text("Theirs")));

            var outcome = as(work.partner(), () -> writing.save(written.text(), EN, 1, text("Mine")));

            assertThat(outcome).isInstanceOfSatisfying(Conflict.class, conflict -> {
                assertThat(conflict.base()).isEqualTo(text("Hands carry germs."));
                assertThat(conflict.mine()).isEqualTo(text("Mine"));
                assertThat(conflict.theirs()).isEqualTo(text("Theirs"));
                assertThat(conflict.them().displayName()).isEqualTo("Liisa");
                assertThat(conflict.me().displayName()).isEqualTo("Mwila");
                assertThat(conflict.theirRevision()).isEqualTo(2);
            });
            as(work.partner(), () -> {
                assertThat(authoring.unit(written.unit(), EN).blocks().getFirst())
                        .satisfies(block -> {
                            assertThat(block.content()).isEqualTo(text("Theirs"));
                            assertThat(block.openConflicts()).isEqualTo(1);
                        });
                assertThat(writing.conflicts(written.text(), EN)).containsExactly((Conflict) outcome);
            });
        }

        @Test
        void settlesAConflictAndKeepsTheTextThatWasNotChosen() {
            var written = courses.written();
            var work = written.work();
            as(work.lead(), () -> writing.save(written.text(), EN, 1, text("Theirs")));
            var conflict = (Conflict) as(work.partner(), () -> writing.save(written.text(), EN, 1, text("Mine")));

            var settled = as(
                    work.partner(),
                    () -> writing.settle(conflict.conflict(), conflict.theirRevision(), text("Theirs and mine")));

            assertThat(settled).isInstanceOf(Saved.class);
            as(work.lead(), () -> {
                assertThat(writing.conflicts(written.text(), EN)).isEmpty();
                assertThat(writing.history(written.text(), EN, Pageable.ofSize(9))
                                .getContent())
                        .extracting(BlockRevision::content)
                        .containsExactly(
                                text("Theirs and mine"), text("Mine"), text("Theirs"), text("Hands carry germs."));
                assertThat(authoring
                                .unit(written.unit(), EN)
                                .blocks()
                                .getFirst()
                                .revision())
                        .isEqualTo(4);
            });
        }

        @Test
        void asksOnceWhileOneGoesOnWriting() {
            var written = courses.written();
            var work = written.work();
            as(work.lead(), () -> writing.save(written.text(), EN, 1, text("Theirs")));
            var first = (Conflict) as(work.partner(), () -> writing.save(written.text(), EN, 1, text("Mine")));

            var longer = (Conflict) as(work.partner(), () -> writing.save(written.text(), EN, 1, text("Mine, all.")));

            assertThat(longer.conflict()).isEqualTo(first.conflict());
            assertThat(as(work.lead(), () -> writing.conflicts(written.text(), EN)))
                    .extracting(Conflict::mine)
                    .containsExactly(text("Mine, all."));
        }

        @Test
        void keepsEachTextThatTheNextOneDoesNotSay() {
            var written = courses.written();
            var work = written.work();
            as(work.lead(), () -> writing.save(written.text(), EN, 1, text("Theirs")));
            as(work.partner(), () -> writing.save(written.text(), EN, 1, text("Mine")));

            as(work.partner(), () -> writing.save(written.text(), EN, 1, text("Something else")));
            as(work.third(), () -> writing.save(written.text(), EN, 1, text("Mine, too")));

            assertThat(as(work.lead(), () -> writing.conflicts(written.text(), EN)))
                    .extracting(Conflict::mine)
                    .containsExactly(text("Mine"), text("Something else"), text("Mine, too"));
        }

        @Test
        void asksAgainWhenTheTextMovedOnBeforeTheChoice() {
            var written = courses.written();
            var work = written.work();
            as(work.lead(), () -> writing.save(written.text(), EN, 1, text("Theirs")));
            var conflict = (Conflict) as(work.partner(), () -> writing.save(written.text(), EN, 1, text("Mine")));
            as(work.lead(), () -> writing.save(written.text(), EN, 2, text("Theirs, longer")));

            var settled = as(
                    work.partner(),
                    () -> writing.settle(conflict.conflict(), conflict.theirRevision(), text("Joined")));

            assertThat(settled)
                    .isInstanceOfSatisfying(
                            Conflict.class, again -> assertThat(again.theirs()).isEqualTo(text("Theirs, longer")));
            assertThat(as(work.lead(), () -> writing.conflicts(written.text(), EN)))
                    .hasSize(2);
        }
    }

    @Nested
    class InSeveralLanguages {

        @Test
        void sharesAKeyOverAllLanguagesAndMakesEditsOfTheOldOneStale() {
            var written = courses.written();
            var work = written.work();
            as(work.translator(), () -> writing.save(written.question(), FR, 0, question("Quel ?", "Avant", "Après")));
            var three = new BlockContent.Question(
                    new QuestionKey(QuestionType.SINGLE, List.of("a", "b", "c"), List.of("a")),
                    question("Which moment?", "Before", "After").words());
            as(work.lead(), () -> writing.save(written.question(), EN, 1, three));

            as(work.partner(), () -> {
                var french = authoring.unit(written.unit(), FR).blocks().get(1);
                assertThat(((BlockContent.Question) french.content()).key()).isEqualTo(three.key());
                assertThat(french.revision()).isEqualTo(2);
                assertThat(writing.save(written.question(), FR, 1, question("Lequel ?", "Avant", "Après")))
                        .isInstanceOf(Conflict.class);
                assertThat(authoring.outline(work.slug(), FR).variants().get(FR).missing())
                        .isEqualTo(5);
            });
        }

        @Test
        void marksATranslationStaleWhenTheOriginalMovesOn() {
            var written = courses.written();
            var work = written.work();
            as(work.translator(), () -> writing.save(written.text(), FR, 0, text("Les mains")));
            assertThat(variant(work).stale()).isZero();

            as(work.lead(), () -> writing.save(written.text(), EN, 1, text("Hands, and more")));
            assertThat(variant(work).stale()).isEqualTo(1);

            as(work.translator(), () -> writing.save(written.text(), FR, 1, text("Les mains, et plus")));
            assertThat(variant(work).stale()).isZero();
        }

        private DraftOutline.VariantState variant(CourseFixture.Work work) {
            return as(
                    work.lead(),
                    () -> authoring.outline(work.slug(), EN).variants().get(FR));
        }

        @Test
        void letsTranslatorsChangeWordsOnly() {
            var written = courses.written();
            var work = written.work();

            as(work.translator(), () -> {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> writing.save(written.text(), EN, 1, text("Mine")));
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> writing.retire(written.text()));
                var other = new BlockContent.Question(
                        new QuestionKey(QuestionType.SINGLE, List.of("a", "b"), List.of("a")),
                        question("Quel ?", "Avant", "Après").words());
                writing.save(written.question(), FR, 0, other);
                var kept = authoring.unit(written.unit(), FR).blocks().get(1).content();
                assertThat(kept).isEqualTo(question("Quel ?", "Avant", "Après"));
            });
        }

        @Test
        void describesTheCourseInEachAndRefusesAStaleDescription() {
            var written = courses.written();
            var work = written.work();
            as(work.translator(), () -> {
                var outline = authoring.outline(work.slug(), FR);
                assertThat(outline.words()).isEqualTo(CourseWords.NONE);
                var french = new CourseWords("Hygiène", "Quand et comment.", "Pour tous.", List.of("nettoyer"));
                authoring.describe(work.id(), outline.revision(), outline.facts(), FR, french);
                assertThat(authoring.outline(work.slug(), FR).words()).isEqualTo(french);
                assertThatExceptionOfType(RuleViolated.class)
                        .isThrownBy(
                                () -> authoring.describe(work.id(), outline.revision(), outline.facts(), FR, french))
                        .extracting(RuleViolated::rule)
                        .isEqualTo("courses.rule.changed-meanwhile");
            });
        }
    }

    @Nested
    class TwoAuthorsDescribing {

        @Test
        void aCourseKeepWhatEachOfThemChanged() {
            var work = courses.written().work();
            var shown = as(work.lead(), () -> described(work));
            as(
                    work.lead(),
                    () -> authoring.describe(work.id(), EN, shown, titled(shown, "Clean hands", shown.facts())));

            var facts = new CourseFacts(
                    shown.facts().topic(),
                    Level.ADVANCED,
                    Set.of(Profession.NURSE, Profession.MANAGER),
                    shown.facts().licence(),
                    shown.facts().passMark());
            var joined = as(
                    work.partner(),
                    () -> authoring.describe(
                            work.id(), EN, shown, titled(shown, shown.words().title(), facts)));

            assertThat(joined.torn()).isEmpty();
            assertThat(joined.fresh()).containsExactly("title");
            assertThat(as(work.lead(), () -> described(work))).isEqualTo(titled(shown, "Clean hands", facts));
        }

        @Test
        void aCourseAreAskedWhereBothChangedTheSame() {
            var work = courses.written().work();
            var shown = as(work.lead(), () -> described(work));
            as(work.lead(), () -> authoring.describe(work.id(), EN, shown, titled(shown, "Theirs", shown.facts())));
            var before =
                    as(work.lead(), () -> authoring.outline(work.slug(), EN).revision());

            var joined = as(
                    work.partner(),
                    () -> authoring.describe(work.id(), EN, shown, titled(shown, "Mine", shown.facts())));

            assertThat(joined.torn()).containsExactly("title");
            assertThat(joined.stands().words().title()).isEqualTo("Theirs");
            assertThat(joined.revision()).isEqualTo(before);

            var chosen = as(
                    work.partner(),
                    () -> authoring.describe(
                            work.id(), EN, joined.stands(), titled(shown, "Theirs and mine", shown.facts())));

            assertThat(chosen.torn()).isEmpty();
            assertThat(as(work.lead(), () -> described(work)).words().title()).isEqualTo("Theirs and mine");
        }

        @Test
        void aUnitKeepWhatEachOfThemChanged() {
            var written = courses.written();
            var work = written.work();
            var shown = as(work.lead(), () -> described(written));
            as(
                    work.lead(),
                    () -> structuring.describeUnit(
                            written.unit(),
                            EN,
                            shown,
                            new UnitDescription("Theirs", 20, shown.sources(), shown.reviewBy())));

            var joined = as(
                    work.partner(),
                    () -> structuring.describeUnit(
                            written.unit(), EN, shown, new UnitDescription("Mine", 12, List.of("WHO, 2021"), null)));

            assertThat(joined.torn()).containsExactly("title");
            assertThat(joined.fresh()).containsExactly("minutes");
            assertThat(as(work.lead(), () -> described(written)))
                    .isEqualTo(new UnitDescription("Theirs", 20, List.of("WHO, 2021"), null));
        }

        @Test
        void inTwoLanguagesDoNotDisturbEachOther() {
            var work = courses.written().work();
            var english = as(work.lead(), () -> described(work));
            var french = new CourseWords("Hygiène", "Quand et comment.", "Pour tous.", List.of("nettoyer"));
            as(
                    work.translator(),
                    () -> authoring.describe(
                            work.id(),
                            FR,
                            new CourseDescription(english.facts(), CourseWords.NONE),
                            new CourseDescription(english.facts(), french)));

            var joined = as(
                    work.lead(),
                    () -> authoring.describe(work.id(), EN, english, titled(english, "Clean hands", english.facts())));

            assertThat(joined.torn()).isEmpty();
            assertThat(joined.fresh()).isEmpty();
        }

        private CourseDescription described(CourseFixture.Work work) {
            var outline = authoring.outline(work.slug(), EN);
            return new CourseDescription(outline.facts(), outline.words());
        }

        private UnitDescription described(CourseFixture.Written written) {
            var unit = authoring.unit(written.unit(), EN);
            return new UnitDescription(unit.title(), unit.minutes(), unit.sources(), unit.reviewBy());
        }

        private static CourseDescription titled(CourseDescription other, String title, CourseFacts facts) {
            var words = other.words();
            return new CourseDescription(
                    facts, new CourseWords(title, words.summary(), words.audience(), words.outcomes()));
        }
    }

    @Nested
    class Structure {

        @Test
        void movesRetiresAndRestores() {
            var written = courses.written();
            as(written.work().lead(), () -> {
                var third = writing.add(written.unit(), 99, EN, text("Third"));
                writing.move(third, 0);
                assertThat(blocks(written)).containsExactly("Third", "Hands carry germs.", "Which moment?");
                writing.retire(written.text());
                assertThat(blocks(written)).containsExactly("Third", "Which moment?");
                writing.restore(written.text());
                assertThat(blocks(written)).contains("Hands carry germs.");

                var later = structuring.addSection(written.work().id(), EN, "Later");
                var second = structuring.addUnit(later, EN, "Why hands matter", 5, null);
                structuring.moveUnit(second, written.section(), 0);
                structuring.retireSection(later);
                var outline = authoring.outline(written.work().slug(), EN);
                assertThat(outline.sections())
                        .singleElement()
                        .satisfies(section -> assertThat(section.units())
                                .extracting(DraftOutline.Unit::slug)
                                .containsExactly("why-hands-matter-2", "why-hands-matter"));
                structuring.retireUnit(second);
                assertThat(authoring
                                .outline(written.work().slug(), EN)
                                .sections()
                                .getFirst()
                                .units())
                        .hasSize(1);
                structuring.restoreUnit(second);
                assertThatExceptionOfType(RuleViolated.class)
                        .isThrownBy(() -> structuring.retireSection(written.section()));
            });
        }

        private List<String> blocks(CourseFixture.Written written) {
            return authoring
                    .outline(written.work().slug(), EN)
                    .sections()
                    .getFirst()
                    .units()
                    .getFirst()
                    .blocks()
                    .stream()
                    .map(DraftOutline.Block::label)
                    .toList();
        }
    }
}
