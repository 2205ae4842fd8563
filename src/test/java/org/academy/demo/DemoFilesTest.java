package org.academy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionKind;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo is what people judge first: every file is whole, in every language it speaks. */
class DemoFilesTest {

    private static final List<String> DEEP = List.of(
            "hand-hygiene-at-the-point-of-care",
            "team-based-learning-for-health-educators",
            "twinning-from-a-first-talk-to-a-signed-memorandum");

    private final DemoFiles files = new DemoFiles();

    static Stream<String> courses() {
        return new DemoFiles().list("courses.yaml", Production.class).stream().map(Production::slug);
    }

    @Test
    void knowsSixtyInstitutionsOfEveryKindAndRegion() {
        var institutions = files.list("institutions.yaml", DemoInstitution.class);

        assertThat(institutions).hasSize(60);
        assertThat(institutions.stream().map(one -> one.entry().kind())).contains(InstitutionKind.values());
        assertThat(institutions.stream().map(DemoInstitution::region).distinct())
                .hasSize(6);
    }

    @Test
    void appointsEverybodyInAnInstitutionThatIsThere() {
        var slugs = files.list("institutions.yaml", DemoInstitution.class).stream()
                .map(DemoInstitution::slug)
                .collect(Collectors.toSet());

        assertThat(files.list("people.yaml", DemoPerson.class).stream()
                        .flatMap(person -> person.roles().stream())
                        .map(DemoPerson.Appointment::institution))
                .allMatch(slugs::contains);
    }

    @Test
    void letsThoseSignInWhomTheSurfaceNames() {
        assertThat(files.list("people.yaml", DemoPerson.class).stream()
                        .filter(DemoPerson::signIn)
                        .map(DemoPerson::userName))
                .containsExactlyInAnyOrder(
                        "admin",
                        "lead",
                        "partner",
                        "reviewer",
                        "publisher-north",
                        "publisher-south",
                        "translator",
                        "organiser",
                        "learner",
                        "learner2",
                        "policymaker",
                        "outsider");
    }

    @ParameterizedTest
    @MethodSource("courses")
    void saysEverythingInEveryLanguageOfTheCourse(String slug) {
        var course = files.course(slug);
        var words = files.words(slug);

        assertThat(words).containsKey(LanguageTag.EN);
        words.forEach((language, said) -> course.sections().forEach(section -> {
            assertThat(said.section(section.key())).isNotBlank();
            section.units().forEach(unit -> {
                assertThat(said.unit(unit.key())).isNotBlank();
                assertThat(unit.sources()).as("sources of " + unit.key()).isNotEmpty();
                assertThat(unit.reviewBy()).isNotNull();
                unit.blocks()
                        .forEach(block -> assertThat(whole(block, said.block(block.key())))
                                .as(language + " " + block.key())
                                .isTrue());
            });
        }));
    }

    private static boolean whole(CourseFile.Block block, WordsFile.Block said) {
        return switch (block.kind()) {
            case "text" -> filled(said.html());
            case "image" -> filled(said.alt()) && filled(said.caption()) && filled(block.file());
            case "question" ->
                filled(said.prompt())
                        && filled(said.explanation())
                        && (Objects.equals(block.type(), "short")
                                ? said.accept() != null && !said.accept().isEmpty()
                                : said.options() != null
                                        && block.options() != null
                                        && said.options().keySet().equals(java.util.Set.copyOf(block.options())));
            default -> false;
        };
    }

    private static boolean filled(@org.jspecify.annotations.Nullable String text) {
        return text != null && !text.isBlank();
    }

    @Test
    void goesDeepInThreeCourses() {
        for (var slug : DEEP) {
            var units = files.course(slug).sections().stream()
                    .flatMap(section -> section.units().stream())
                    .toList();
            var questions = units.stream()
                    .flatMap(unit -> unit.blocks().stream())
                    .filter(block -> block.kind().equals("question"))
                    .toList();

            assertThat(units).as(slug).hasSizeGreaterThanOrEqualTo(5);
            assertThat(questions).as(slug).hasSizeGreaterThanOrEqualTo(8);
            assertThat(questions.stream().map(CourseFile.Block::type).distinct())
                    .hasSize(4);
            assertThat(words(slug)).as(slug).isGreaterThanOrEqualTo(1_500);
        }
        assertThat(files.words(DEEP.getFirst()).keySet()).containsExactlyInAnyOrder(LanguageTag.values());
    }

    private long words(String slug) {
        return Objects.requireNonNull(files.words(slug).get(LanguageTag.EN)).blocks().values().stream()
                .map(WordsFile.Block::html)
                .filter(Objects::nonNull)
                .flatMap(html -> Arrays.stream(html.replaceAll("<[^>]+>", " ").split("\\s+")))
                .filter(word -> !word.isBlank())
                .count();
    }
}
