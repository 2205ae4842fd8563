package org.academy.courses;

import static org.academy.courses.CourseFixture.EN;
import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionDirectory;
import org.academy.platform.SystemPrincipal;
import org.academy.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an operator types, and what comes of it: 0 if it is in, 1 if it cannot be, 2 if it makes no sense. */
@WithCourses
@ExtendWith(OutputCaptureExtension.class)
class ImportCommandTest {

    private static final Pattern SLUG = Pattern.compile("/portal/studio/([a-z0-9-]+)");

    @TempDir
    Path folder;

    @Autowired
    ImportCommand command;

    @Autowired
    CourseAuthoring authoring;

    @Autowired
    CourseFixture courses;

    @Autowired
    InstitutionDirectory directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "import, 2, Which file?",
        "import nowhere.imscc, 2, There is no file",
        "import FILE FILE, 2, One file at a time",
        "import FILE --colour red, 2, There is no option --colour",
        "import FILE --institution, 2, --institution needs a value",
        "import FILE --institution=nobody, 2, There is no institution nobody",
        "import FILE --lead somebody, 2, --lead needs --institution",
        "import FILE --institution NORTH --lead nobody, 2, There is nobody called nobody",
        "import FILE --language tlh, 2, The academy does not speak tlh",
        "import FILE --institution NORTH --lead OUTSIDER, 1, ''",
        "import TEXT, 1, it is no archive"
    })
    void saysInALineWhyNot(String typed, int code, String why, CapturedOutput said) throws IOException {
        assertThat(run(typed)).isEqualTo(code);

        assertThat(said.getErr()).contains(why).doesNotContain("\tat ", "Exception");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void bringsADraftToItsLead() throws IOException {
        assertThat(run("import FILE --language=fr --institution NORTH --lead LEAD"))
                .isZero();

        var slug = slug();
        var outline = as(courses.cast().lead(), () -> authoring.outline(slug, EN));
        assertThat(outline.course()).isNotNull();
    }

    private String slug() {
        var said = SLUG.matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(said.find()).isTrue();
        return said.group(1);
    }

    private int run(String typed) throws IOException {
        out.reset();
        var file = Files.write(
                folder.resolve("course.imscc"),
                new Cartridge("typed-" + UUID.randomUUID(), "Typed")
                        .page("p", "Page", "<p>Words</p>")
                        .zip());
        var text = Files.writeString(folder.resolve("text.imscc"), "Only words.");
        var north = courses.cast().north();
        var arguments = Stream.of(typed.split(" "))
                .skip(1)
                .map(word -> switch (word) {
                    case "FILE" -> file.toString();
                    case "TEXT" -> text.toString();
                    case "NORTH" ->
                        Optional.ofNullable(directory.summaries(Set.of(north)).get(north))
                                .orElseThrow()
                                .slug();
                    case "LEAD" -> World.userName(courses.cast().lead());
                    case "OUTSIDER" -> World.userName(courses.cast().outsider());
                    default -> word;
                })
                .toList();
        return SystemPrincipal.call(() -> command.run(arguments, new PrintStream(out, true)));
    }
}
