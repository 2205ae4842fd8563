package org.academy.courses;

import static org.academy.courses.CourseFixture.EN;
import static org.academy.courses.CourseFixture.FR;
import static org.academy.courses.CourseFixture.text;
import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.academy.assessments.QuestionType;
import org.academy.courses.BlockTurning.Cut;
import org.academy.courses.CourseFixture.Written;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@WithCourses
class BlockTurningTest {

    @Autowired
    BlockTurning turning;

    @Autowired
    BlockWriting writing;

    @Autowired
    CourseAuthoring authoring;

    @Autowired
    CourseFixture courses;

    @Test
    void putsThePiecesWhereTheTextWas() {
        var written = courses.written();
        as(written.work().lead(), () -> {
            var whole = writing.add(
                    written.unit(), 1, EN, new BlockContent.Text("<h2>One</h2><p>a</p><h2>Two</h2><p>b</p>"));

            var turned = turning.split(whole, Cut.HEADINGS);

            assertThat(turned.before()).containsExactly(whole);
            assertThat(said(written)).containsExactly("Hands carry germs.", "One a", "Two b", "Which moment?");
        });
    }

    @Test
    void takesAllOfItBack() {
        var written = courses.written();
        as(written.work().partner(), () -> {
            var block = writing.add(written.unit(), 0, EN, new BlockContent.Text("<p>a</p><p>b</p><p>c</p>"));
            var turned = turning.split(block, Cut.PARAGRAPHS);
            assertThat(said(written)).containsExactly("a", "b", "c", "Hands carry germs.", "Which moment?");

            turning.takeBack(turned);

            assertThat(said(written)).containsExactly("a b c", "Hands carry germs.", "Which moment?");
        });
    }

    @Test
    void makesAQuestionToBeFinished() {
        var written = courses.written();
        as(written.work().lead(), () -> {
            var block = writing.add(
                    written.unit(),
                    2,
                    EN,
                    new BlockContent.Text("<p>Which?</p><ul><li>Now</li><li>Later</li></ul><p>Think.</p>"));

            var turned = turning.ask(block);

            var unit = authoring.unit(written.unit(), EN);
            assertThat(turned.after()).hasSize(2);
            assertThat(unit.blocks().get(2).content()).isInstanceOfSatisfying(BlockContent.Question.class, question -> {
                assertThat(question.key().type()).isEqualTo(QuestionType.SINGLE);
                assertThat(question.key().right()).isEmpty();
                assertThat(question.words().prompt()).isEqualTo("Which?");
                assertThat(question.words().options().values()).containsExactly("Now", "Later");
            });
            assertThat(unit.blocks().get(3).content()).isEqualTo(text("Think."));
        });
    }

    @Test
    void joinsATextWithTheNextOnly() {
        var written = courses.written();
        as(written.work().lead(), () -> {
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> turning.join(written.text()))
                    .extracting(RuleViolated::rule)
                    .isEqualTo("courses.rule.nothing-to-join");
            writing.add(written.unit(), 1, EN, text("Soap helps."));

            turning.join(written.text());

            assertThat(said(written)).containsExactly("Hands carry germs. Soap helps.", "Which moment?");
        });
    }

    @Test
    void leavesWhatIsTranslatedMissingInOtherLanguages() {
        var written = courses.inFrench(courses.written());
        as(written.work().lead(), () -> {
            writing.save(written.text(), EN, 1, new BlockContent.Text("<p>Hands</p><p>carry germs.</p>"));
            assertThat(turning.translations(written.text())).containsExactly(FR);

            turning.split(written.text(), Cut.PARAGRAPHS);

            assertThat(authoring
                            .outline(written.work().slug(), FR)
                            .variants()
                            .get(FR)
                            .missing())
                    .isEqualTo(2);
        });
    }

    @Test
    void refusesWhatHasOnePieceOrIsNoText() {
        var written = courses.written();
        as(written.work().lead(), () -> {
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> turning.split(written.text(), Cut.HEADINGS))
                    .extracting(RuleViolated::rule)
                    .isEqualTo("courses.rule.nothing-to-split");
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> turning.ask(written.question()))
                    .extracting(RuleViolated::rule)
                    .isEqualTo("courses.rule.not-a-text");
        });
    }

    @Test
    void isForAuthorsOnly() {
        var written = courses.written();

        as(
                written.work().translator(),
                () -> assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> turning.ask(written.text())));
        as(written.work().outsider(), () -> {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> turning.split(written.text(), Cut.HEADINGS));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> turning.translations(written.text()));
        });
    }

    @Test
    void takesNothingBackThatIsElsewhere() {
        var written = courses.written();
        var other = courses.written();

        as(
                written.work().lead(),
                () -> assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> turning.takeBack(new BlockTurning.Turned(
                                written.unit(), List.of(other.text()), List.of(written.text())))));
    }

    private List<String> said(Written written) {
        return authoring.unit(written.unit(), EN).blocks().stream()
                .map(block -> Contents.label(block.content()))
                .toList();
    }
}
