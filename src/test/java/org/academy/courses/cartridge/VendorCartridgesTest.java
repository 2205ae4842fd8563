package org.academy.courses.cartridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.assessments.QuestionType;
import org.academy.courses.cartridge.Manifest.Oddity;
import org.academy.courses.cartridge.Plan.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small courses of our own, written in the habits of the systems that most cartridges come from. */
class VendorCartridgesTest {

    private static final Path CARTRIDGES = Path.of("src/test/resources/cartridges");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"canvas", "moodle", "blackboard", "sakai"})
    void areKnownByTheirHabitsAndComeInWhole(String vendor) {
        with(vendor, course -> {
            assertThat(course.manifest().vendor()).isEqualTo(vendor);
            Plans.assertWhole(course.manifest(), course.plan());
            assertThat(course.manifest().resources().keySet())
                    .allSatisfy(resource -> assertThat(course.texts(resource))
                            .doesNotContain("$")
                            .doesNotContain("@X@")
                            .doesNotContain("<script")
                            .doesNotContain("style=")
                            .doesNotContain("onclick"));
        });
    }

    @Test
    void ofCanvas() {
        with("canvas", course -> {
            assertThat(course.manifest())
                    .extracting(Manifest::title, Manifest::licence)
                    .containsExactly("Safe injections", "CC Attribution - http://creativecommons.org/licenses/by/4.0");
            assertThat(course.outline())
                    .containsExactly(
                            "Before the injection",
                            "  Why one needle, one syringe, one time",
                            "  Discuss: what goes wrong where you work?",
                            "Before the injection: To take to the ward",
                            "  Checklist (poster)",
                            "  WHO on injection safety",
                            "After the injection",
                            "  Sharps go into the box",
                            "  Quiz: safe or not?",
                            "  Look at your sharps boxes",
                            "  Once more: why one needle, one syringe, one time (again)",
                            "more",
                            "  Syllabus",
                            "  files");
            assertThat(course.left()).containsExactly("settings", "settings-of", "settings-of");
            assertThat(course.manifest().oddities())
                    .containsExactly(new Oddity("dangling-item", "A badge", "g9f00000000000404"));
            assertThat(course.plan().fates().get("g2b000000000000f4").reason()).isEqualTo("same-questions");
            assertThat(course.kinds("g2b00000000000001")).containsExactly("Words", "Picture", "Words");
            assertThat(course.texts("g2b00000000000001"))
                    .contains("academy-unit:g2b00000000000005")
                    .contains("academy-file:web_resources%2FUploaded%20Media%2FChecklist%20%28poster%29.pdf");
            assertThat(course.texts("g2b00000000000005"))
                    .contains("academy-unit:g2b00000000000006")
                    .contains("https://video.example/embed/41");
            assertThat(course.kinds("g2b00000000000006")).containsExactly("Words", "Ask", "Ask");
            assertThat(course.losses("g2b00000000000007")).containsExactly("points");
        });
    }

    @Test
    void ofMoodle() {
        with("moodle", course -> {
            assertThat(course.manifest())
                    .extracting(
                            Manifest::title,
                            Manifest::language,
                            Manifest::authors,
                            Manifest::keywords,
                            Manifest::licence)
                    .containsExactly(
                            "Lactancia materna en la primera hora",
                            "es",
                            List.of("Escuela de Matronas"),
                            List.of("lactancia"),
                            "CC BY-SA 4.0");
            assertThat(course.outline())
                    .containsExactly(
                            "General",
                            "  Avisos",
                            "Tema 1",
                            "  Piel con piel",
                            "Tema 1: Para llevar",
                            "  Guía en PDF",
                            "  Organización Mundial de la Salud",
                            "Tema 2",
                            "  ¿Qué ha aprendido?",
                            "  Respuestas para docentes",
                            "  Simulador");
            assertThat(course.left()).isEmpty();
            assertThat(course.manifest().oddities())
                    .containsExactly(new Oddity("for-instructors", "Respuestas para docentes"));
            assertThat(course.kinds("I_00000004A1B2C3D4_R")).containsExactly("Words", "Picture", "Words");
            assertThat(course.texts("I_00000004A1B2C3D4_R"))
                    .contains("academy-file:i_00000006A1B2C3D4%2Fguia.pdf")
                    .contains("https://aula.example/mod/page/view.php?id=12");
            assertThat(course.questions("I_00000009A1B2C3D4_R"))
                    .containsExactly(QuestionType.SINGLE, QuestionType.MULTIPLE);
            assertThat(course.texts("I_0000000BA1B2C3D4_R")).contains("https://simulador.example/lti");
        });
    }

    @Test
    void ofBlackboard() {
        with("blackboard", course -> {
            assertThat(course.manifest().title()).isEqualTo("Wound care at home & in the clinic");
            assertThat(course.outline())
                    .startsWith(
                            "Course Content",
                            "  Welcome",
                            "Course Content: Week 1: Cleaning a wound",
                            "  Water, not spirit",
                            "  Dressing plan.docx",
                            "  Test 1",
                            "Discussions",
                            "  A wound that would not heal",
                            "more");
            assertThat(course.left()).containsExactly("unknown-type", "layout");
            assertThat(course.manifest().oddities())
                    .extracting(Oddity::code, oddity -> oddity.arguments().getFirst())
                    .containsExactlyInAnyOrder(
                            tuple("dangling-item", "Wiki"), tuple("dangling-dependency", "Water, not spirit"));
            assertThat(course.texts("ccres00001")).contains("academy-unit:ccres00002");
            assertThat(course.kinds("ccres00002")).containsExactly("Words", "Picture", "Words");
            assertThat(course.texts("ccres00002"))
                    .contains("academy-file:csfiles%2Fhome_dir%2FDressing%20plan__xid-1002_1.docx");
            assertThat(course.kinds("ccres00004")).containsExactly("Picture", "Ask");
            assertThat(course.texts("ccres00005")).contains("academy-file:ccres00005%2Fphoto.png");
            assertThat(course.questions("ccres00007")).containsExactly(QuestionType.SINGLE);
        });
    }

    @Test
    void ofSakai() {
        with("sakai", course -> {
            assertThat(course.outline())
                    .containsExactly(
                            "Lessons",
                            "  Measure first",
                            "Lessons: Danger signs",
                            "  Five signs",
                            "  Check yourself",
                            "Lessons",
                            "  Report a case",
                            "Fever in children",
                            "  A song about fever",
                            "more",
                            "  Home remedies");
            assertThat(course.left()).containsExactly("tool-unused", "settings");
            assertThat(course.plan().fates().get("res6_page"))
                    .extracting(Fate::lesson, Fate::reason)
                    .containsExactly("item_106", "other-form");
            assertThat(course.kinds("res3")).containsExactly("Words", "Picture", "Words");
            assertThat(course.texts("res3"))
                    .contains("academy-file:Handouts%2Fdosing.pdf")
                    .contains("academy-unit:res4");
            assertThat(course.texts("res6")).contains("Describe one child with fever");
            assertThat(course.questions("res5")).containsExactly(QuestionType.SHORT);
            assertThat(course.texts("res7")).contains("academy-file:Handouts%2Fdosing.pdf");
            assertThat(course.texts("res8")).contains("https://music.example/fever-song");
        });
    }

    private void with(String vendor, Consumer<Course> test) {
        try (var file =
                CartridgeFile.open(Archive.ofFolder(CARTRIDGES.resolve(vendor)).at(folder))) {
            var manifest = Manifest.read(file);
            var plan = Plan.of(manifest, file);
            test.accept(new Course(
                    manifest,
                    plan,
                    new Conversion(
                            file,
                            manifest,
                            plan,
                            (code, words) -> code + ": "
                                    + Stream.of(words).map(String::valueOf).collect(Collectors.joining(", ")))));
        }
    }

    private record Course(Manifest manifest, Plan plan, Conversion conversion) {

        List<String> outline() {
            return Plans.outline(plan);
        }

        List<String> left() {
            return Plans.left(plan).stream().map(Fate::reason).toList();
        }

        private Converted converted(String resource) {
            return conversion.convert(manifest.resources().get(resource));
        }

        List<String> kinds(String resource) {
            return converted(resource).pieces().stream()
                    .map(piece -> piece.getClass().getSimpleName())
                    .toList();
        }

        String texts(String resource) {
            return converted(resource).pieces().stream()
                    .map(piece -> piece instanceof Piece.Words words ? words.html() : "")
                    .collect(Collectors.joining());
        }

        List<QuestionType> questions(String resource) {
            return converted(resource).pieces().stream()
                    .filter(Piece.Ask.class::isInstance)
                    .map(piece -> ((Piece.Ask) piece).key().type())
                    .toList();
        }

        List<String> losses(String resource) {
            return converted(resource).losses().stream().map(Oddity::code).toList();
        }
    }
}
