package org.academy.enrolments;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockId;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseFacts;
import org.academy.courses.CourseId;
import org.academy.courses.CoursePage;
import org.academy.courses.CourseWords;
import org.academy.courses.Level;
import org.academy.courses.Profession;
import org.academy.courses.SectionId;
import org.academy.courses.Topic;
import org.academy.courses.UnitId;
import org.academy.courses.UnitPage;
import org.academy.shared.LanguageTag;
import org.academy.shared.Uuid7;

/** A published course of two units and four questions (three must be right), as the catalogue next door shows it. */
final class ACourse {

    static final Instant PUBLISHED = Instant.parse("2026-10-12T08:00:00Z");

    final CourseId id = CourseId.next();
    final String slug;
    final UnitId why = UnitId.next();
    final UnitId moments = UnitId.next();
    final BlockId single = BlockId.next();
    final BlockId multiple = BlockId.next();
    final BlockId order = BlockId.next();
    final BlockId typed = BlockId.next();

    private ACourse(String slug) {
        this.slug = slug;
    }

    /** Known to the catalogue in version 1, which is open. */
    static ACourse in(CourseCatalogue catalogue) {
        return in(catalogue, "hand-hygiene-" + Uuid7.next());
    }

    static ACourse in(CourseCatalogue catalogue, String slug) {
        var course = new ACourse(slug);
        given(catalogue.idOf(course.slug)).willReturn(Optional.of(course.id));
        given(catalogue.page(eq(course.slug), any()))
                .willAnswer(call -> Optional.of(course.page(1, call.getArgument(1))));
        given(catalogue.page(eq(course.id), anyInt(), any()))
                .willAnswer(call -> Optional.of(course.page(call.getArgument(1), call.getArgument(2))));
        given(catalogue.unit(eq(course.id), anyInt(), any(), any()))
                .willAnswer(call -> course.unit(call.getArgument(1), call.getArgument(2), call.getArgument(3)));
        course.opens(1, catalogue);
        return course;
    }

    void opens(int version, CourseCatalogue catalogue) {
        given(catalogue.openVersion(eq(id), any())).willAnswer(call -> Optional.of(page(version, call.getArgument(1))));
    }

    /** From version 2 on there is a third unit. */
    CoursePage page(int version, LanguageTag language) {
        var units = List.of(
                new CoursePage.Unit(why, "why", "Why hands matter", 12, 48_000, 2),
                new CoursePage.Unit(moments, "moments", "The five moments", 20, 86_000, 2));
        var more = List.of(new CoursePage.Unit(UnitId.next(), "technique", "Technique", 18, 104_000, 0));
        return new CoursePage(
                id,
                slug,
                version,
                PUBLISHED,
                false,
                language,
                EnumSet.of(LanguageTag.EN, LanguageTag.AR),
                new CourseWords("Hand hygiene", "When to clean your hands.", "For everyone.", List.of("say why")),
                new CourseFacts(
                        Topic.INFECTION_PREVENTION, Level.INTRODUCTORY, Set.of(Profession.NURSE), "CC-BY-4.0", 75),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new CoursePage.Section(SectionId.next(), "Begin", units),
                        new CoursePage.Section(SectionId.next(), "Go on", version > 1 ? more : List.of())),
                32,
                134_000,
                List.of(single, multiple, order, typed),
                null);
    }

    private Optional<UnitPage> unit(int version, String unit, LanguageTag language) {
        return switch (unit) {
            case "why" ->
                Optional.of(unit(version, why, unit, 1, language, text("why-text", language), single(), multiple()));
            case "moments" ->
                Optional.of(unit(
                        version,
                        moments,
                        unit,
                        2,
                        language,
                        text("moments-text", language),
                        order(),
                        text("more-text", language),
                        typed()));
            default -> Optional.empty();
        };
    }

    private UnitPage unit(
            int version, UnitId unit, String name, int number, LanguageTag language, UnitPage.Block... blocks) {
        return new UnitPage(
                id,
                slug,
                "Hand hygiene",
                version,
                unit,
                name,
                number == 1 ? "Why hands matter" : "The five moments",
                language,
                EnumSet.of(LanguageTag.EN, LanguageTag.AR),
                number,
                2,
                12,
                48_000,
                List.of("WHO guidelines on hand hygiene in health care. Geneva: WHO; 2009."),
                null,
                List.of(blocks),
                Map.of(),
                number == 1 ? null : new UnitPage.Neighbour("why", "Why hands matter"),
                number == 2 ? null : new UnitPage.Neighbour("moments", "The five moments"));
    }

    private UnitPage.Block text(String name, LanguageTag language) {
        var sentence = language == LanguageTag.AR
                ? "تنقل الأيدي الجراثيم من سرير إلى سرير دون أن يلاحظ أحد. "
                : "Hands carry germs from bed to bed without anyone seeing it happen. ";
        var block = new BlockId(UUID.nameUUIDFromBytes((slug + name).getBytes(StandardCharsets.UTF_8)));
        return new UnitPage.Block(
                block,
                new BlockContent.Text("<h2>" + name + "</h2><p>" + sentence.repeat(12)
                        + "</p><ol><li>one</li><li>two</li></ol>" + "<p>" + sentence.repeat(12) + "</p>"));
    }

    private UnitPage.Block single() {
        return question(single, QuestionType.SINGLE, List.of("b"));
    }

    private UnitPage.Block multiple() {
        return question(multiple, QuestionType.MULTIPLE, List.of("a", "c"));
    }

    private UnitPage.Block order() {
        return question(order, QuestionType.ORDER, List.of("c", "a", "b"));
    }

    private UnitPage.Block typed() {
        return new UnitPage.Block(
                typed,
                new BlockContent.Question(
                        new QuestionKey(QuestionType.SHORT, List.of(), List.of()),
                        new QuestionWords("With what?", Map.of(), List.of("alcohol rub"), "It is quicker.")));
    }

    private static UnitPage.Block question(BlockId block, QuestionType type, List<String> right) {
        return new UnitPage.Block(
                block,
                new BlockContent.Question(
                        new QuestionKey(type, List.of("a", "b", "c"), right),
                        new QuestionWords(
                                "Which?", Map.of("a", "One", "b", "Two", "c", "Three"), List.of(), "Because.")));
    }
}
