package org.academy.courses;

import static org.academy.courses.CourseFixture.EN;
import static org.academy.courses.CourseFixture.FR;
import static org.academy.courses.CourseFixture.question;
import static org.academy.courses.CourseFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.courses.SignOffBoard.Fault;
import org.academy.institutions.InstitutionId;
import org.academy.media.MediaId;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void letsAWholeDraftThrough() {
        assertThat(faults(draft(unit("A unit", List.of("A source"), text("Words"), question("?", "A", "B")))))
                .isEmpty();
    }

    @Test
    void wantsAUnitWithATitleBlocksAndASource() {
        assertThat(faults(draft())).containsExactly("courses.fault.no-units");
        assertThat(faults(draft(unit("", List.of()))))
                .containsExactly("courses.fault.unit-title", "courses.fault.unit-empty", "courses.fault.unit-sources");
    }

    @Test
    void wantsEveryPictureDescribedAndEveryFileNamed() {
        assertThat(faults(draft(unit(
                        "A unit",
                        List.of("A source"),
                        new BlockContent.Image(null, "", ""),
                        new BlockContent.Image(MediaId.next(), " ", "A caption"),
                        new BlockContent.File(MediaId.next(), "")))))
                .containsExactly(
                        "courses.fault.image-missing",
                        "courses.fault.image-alternative",
                        "courses.fault.image-alternative",
                        "courses.fault.file-title");
    }

    @Test
    void wantsEveryQuestionWhole() {
        var noRight = new BlockContent.Question(
                new QuestionKey(QuestionType.SINGLE, List.of("a", "b"), List.of()),
                question("?", "A", "B").words());
        var silent = question("?", "A", "");

        assertThat(faults(draft(unit("A unit", List.of("A source"), noRight, silent))))
                .containsExactly("courses.fault.question-key", "courses.fault.question-words");
    }

    @Test
    void namesTheUnitAndTheBlock() {
        var draft = draft(unit("A unit", List.of("A source"), text(" ")));
        var unit = draft.units().getFirst();

        assertThat(Gate.faults(draft, Map.of()))
                .containsExactly(new Fault(
                        "courses.fault.text-empty",
                        List.of("A unit"),
                        unit.id(),
                        unit.blocks().getFirst().id()));
    }

    @Test
    void wantsEveryConflictSettled() {
        var draft = draft(unit("A unit", List.of("A source"), text("Words")));
        var block = draft.units().getFirst().blocks().getFirst().id();

        assertThat(Gate.faults(draft, Map.of(block, 1)))
                .extracting(Fault::rule)
                .containsExactly("courses.fault.conflict");
    }

    @Test
    void countsWhatALanguageMisses() {
        var draft = draft(unit("A unit", List.of("A source"), text("Words"), question("?", "A", "B")));

        assertThat(draft.variant(EN)).isEqualTo(new DraftOutline.VariantState(0, 0, 5, EN));
        assertThat(draft.variant(FR)).isEqualTo(new DraftOutline.VariantState(5, 0, 5, EN));
        assertThat(draft.complete()).containsExactly(EN);
    }

    @Test
    void leavesOutASectionThatHasNoUnits() {
        var whole = draft(unit("A unit", List.of("A source"), text("Words")));
        var untitled = new Draft.Section(SectionId.next(), Map.of(), List.of());
        var draft =
                new Draft(whole.head(), whole.words(), List.of(whole.sections().getFirst(), untitled));

        assertThat(faults(draft)).isEmpty();
        assertThat(draft.complete()).containsExactly(EN);
    }

    private static List<String> faults(Draft draft) {
        return Gate.faults(draft, Map.of()).stream().map(Fault::rule).toList();
    }

    private static Draft draft(Draft.Unit... units) {
        var head = new Draft.Head(
                CourseId.next(), "hands", EN, DraftState.DRAFT, 1, 1, 0, false, List.of(InstitutionId.next()));
        var words = new CourseWords("Hands", "About hands.", "", List.of());
        return new Draft(
                head,
                Map.of(EN, new Draft.Presentation(words, false, 1, 1)),
                List.of(new Draft.Section(SectionId.next(), titled("A section"), List.of(units))));
    }

    private static Draft.Unit unit(String title, List<String> sources, BlockContent... blocks) {
        return new Draft.Unit(
                UnitId.next(),
                "a-unit",
                5,
                sources,
                null,
                titled(title),
                List.of(blocks).stream().map(GateTest::block).toList());
    }

    private static Draft.Block block(BlockContent content) {
        var said =
                new Draft.Words(content, Contents.label(content), Contents.missing(content), 1, 1, null, Instant.EPOCH);
        return new Draft.Block(BlockId.next(), content.kind(), Contents.facts(content), Map.of(EN, said));
    }

    private static Map<LanguageTag, Draft.Title> titled(String title) {
        return Map.of(EN, new Draft.Title(title, title));
    }
}
