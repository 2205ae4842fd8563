package org.academy.courses;

import static org.academy.courses.CourseFixture.EN;
import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.academy.courses.ImportReport.Fate;
import org.academy.platform.DataFolders;
import org.academy.platform.FileStore;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cartridges that want to do harm, or came to harm: what is refused leaves nothing, what is cleaned is told. */
@WithCourses
class HostileImportsTest {

    private static final int MEGABYTE = 1 << 20;

    @Autowired
    CourseImporting importing;

    @Autowired
    CourseAuthoring authoring;

    @Autowired
    CourseFixture courses;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportQueue queue;

    @Autowired
    DataFolders data;

    @Autowired
    FileStore store;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    static Stream<Arguments> harmful() {
        var honest = cartridge().zip();
        return Stream.of(
                Arguments.of("cut in the middle", Arrays.copyOf(honest, honest.length / 2), "cartridge-cut-short"),
                Arguments.of("cut at its end", Arrays.copyOf(honest, honest.length - 9), "cartridge-cut-short"),
                Arguments.of("empty", new byte[0], "cartridge-no-archive"),
                Arguments.of("no archive", bytes("<html>Please sign in</html>"), "cartridge-no-archive"),
                Arguments.of(
                        "bomb",
                        cartridge().file("a.bin", new byte[8 * MEGABYTE]).zip(),
                        "cartridge-bomb"),
                Arguments.of(
                        "escape",
                        cartridge().file("../../evil.html", bytes("x")).zip(),
                        "cartridge-path"),
                Arguments.of(
                        "drive", cartridge().file("C:\\evil.txt", bytes("x")).zip(), "cartridge-path"),
                Arguments.of(
                        "depth",
                        cartridge().file("a/".repeat(50) + "x", bytes("x")).zip(),
                        "cartridge-depth"),
                Arguments.of("crowd", crowd(), "cartridge-too-many"),
                Arguments.of(
                        "entities",
                        new Cartridge("e", "E")
                                .introduced("<!DOCTYPE manifest [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
                                .page("p", "&x;", "<p>P</p>")
                                .zip(),
                        "cartridge-entities"),
                Arguments.of("nothing", new Cartridge("n", "Nothing").zip(), "cartridge-empty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmful")
    void isRefusedWithAReasonAndLeavesNothing(String name, byte[] file, String reason) {
        var before = left();

        var state = ended(bring(new ByteArrayInputStream(file)));

        assertThat(state.state()).isEqualTo(ImportState.FAILED);
        assertThat(state.failure()).isEqualTo("courses.rule." + reason);
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void isRefusedWhileFiveGigabytesArrive() {
        var before = left();
        var endless = new Zeros(5L << 30);

        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> bring(endless))
                .extracting(RuleViolated::rule)
                .isEqualTo("courses.rule.cartridge-too-big");

        assertThat(endless.read).isLessThan(CourseImporting.LIMIT + MEGABYTE);
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void keepsNothingOfAFileWhoseSenderGoesAway() {
        var before = left();
        var broken = new Zeros(3L * MEGABYTE) {
            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                if (read > MEGABYTE) {
                    throw new IOException("gone");
                }
                return super.read(into, from, most);
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> bring(broken));

        assertThat(left()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=\"x.png\" alt=\"A\" onerror=\"alert(1)\">",
                "<p onclick=\"alert(1)\">Click</p>",
                "<a href=\"javascript:alert(1)\">Run</a>",
                "<a href=\"&#106;ava&#9;script:alert(1)\">Run</a>",
                "<svg onload=\"alert(1)\"><script>alert(1)</script><text>Drawn</text></svg>",
                "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
                "<form action=\"javascript:alert(1)\"><button formaction=\"javascript:alert(1)\">Go</button></form>",
                "<p style=\"background:url(javascript:alert(1))\">Styled</p>"
            })
    void neverBringsAnythingThatRuns(String html) {
        var state = ended(bring(new Cartridge("runs-" + UUID.randomUUID(), "Runs")
                .page("p", "Page", "<p>Words.</p>" + html)
                .open()));

        assertThat(state.state()).isEqualTo(ImportState.DONE);
        var said = CourseJson.write(unit(state).blocks()) + before(state);
        assertThat(said.toLowerCase())
                .contains("words.")
                .doesNotContain(
                        "alert(1)", "javascript", "onerror", "onclick", "onload", "<script", "<iframe", "<form");
    }

    @Test
    void saysThatItTookAScriptOut() {
        var state = ended(bring(new Cartridge("script-" + UUID.randomUUID(), "Script")
                .page("p", "Page", "<p>Words.</p><script>alert(1)</script>")
                .open()));

        assertThat(line(state, "p").fate()).isEqualTo(Fate.PARTLY);
        assertThat(line(state, "p").notes()).extracting(ImportReport.Note::code).contains("script");
    }

    @ParameterizedTest
    @CsvSource({
        "photo.png, MZ_program",
        "photo.jpg, <html><script>alert(1)</script></html>",
        "drawing.svg, <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>",
        "drawing.png, <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "paper.pdf, #!/bin/sh",
        "tool.exe, MZ_program",
        "page.php, <?php system('id');"
    })
    void leavesWhatIsNotWhatItSaysAndSaysWhy(String name, String content) {
        var disguised = content.startsWith("MZ") ? program() : bytes(content);
        var state = ended(bring(new Cartridge("disguise-" + UUID.randomUUID(), "Disguise")
                .page("p", "Page", "<p>Words.</p>")
                .file("files/" + name, disguised)
                .open()));

        assertThat(state.state()).isEqualTo(ImportState.DONE);
        assertThat(line(state, "f-1"))
                .satisfies(line -> assertThat(line.fate()).isEqualTo(Fate.LEFT))
                .satisfies(line -> assertThat(line.notes()).isNotEmpty())
                .satisfies(line -> assertThat(line.notes().getLast().code()).startsWith("file-"));
    }

    @Test
    void sweepsAwayWhatAKilledProcessLeft() throws IOException {
        var before = left();
        var stray = store.put(new ByteArrayInputStream(bytes("stray " + UUID.randomUUID())), 100);
        var never = ImportId.next();
        var imports = data.folder("imports");
        Files.createTempFile(imports, "arriving", null);
        Files.write(imports.resolve(never.value() + ".imscc"), new byte[100]);
        Files.writeString(imports.resolve(never.value() + ".baggage"), stray.sha256() + "\n");

        queue.takeOver();

        assertThat(left()).isEqualTo(before);
    }

    @Test
    void endsWhatACommandThatWasKilledWanted() {
        var before = left();
        var id = ImportId.next();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jobs.add(
                    new ImportJobs.Job(id, "killed.imscc", null, null, null, false, 0),
                    1,
                    null,
                    Clock.systemUTC().instant());
            jobs.take(id, Clock.systemUTC().instant());
        });

        queue.takeOver();

        assertThat(jobs.find(id).orElseThrow().failure()).isEqualTo("courses.rule.cartridge-interrupted");
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void beginsAgainWhatIsCutOffAfterItsFilesCame() throws IOException {
        var lead = courses.cast().lead();
        var stray = store.put(new ByteArrayInputStream(bytes("half " + UUID.randomUUID())), 100);
        var id = ImportId.next();
        var imports = data.folder("imports");
        Files.write(imports.resolve(id.value() + ".imscc"), cartridge().zip());
        Files.writeString(imports.resolve(id.value() + ".baggage"), stray.sha256() + "\n");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jobs.add(
                    new ImportJobs.Job(id, "cut.imscc", courses.cast().north(), lead, null, false, 0),
                    1,
                    lead,
                    Clock.systemUTC().instant());
            jobs.take(id, Clock.systemUTC().instant());
        });

        queue.takeOver();
        queue.look();

        assertThat(ended(id).state()).isEqualTo(ImportState.DONE);
        Awaitility.await()
                .untilAsserted(() -> assertThat(files("imports"))
                        .noneMatch(file -> file.contains(id.value().toString())));
        assertThat(files("files")).noneMatch(file -> file.endsWith(stray.sha256()));
    }

    private ImportId bring(InputStream file) {
        return as(
                courses.cast().lead(),
                () -> importing.bring(
                        "course.imscc", file, new ImportOrder(courses.cast().north(), null, false)));
    }

    private ImportSummary ended(ImportId id) {
        PersonId lead = courses.cast().lead();
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> as(lead, () -> importing.state(id)),
                        state -> state.state().ended());
    }

    private UnitDraft unit(ImportSummary state) {
        return as(courses.cast().lead(), () -> authoring.unit(first(state), EN));
    }

    private String before(ImportSummary state) {
        return as(courses.cast().lead(), () -> importing.before(first(state))).orElse("");
    }

    private UnitId first(ImportSummary state) {
        var outline = as(courses.cast().lead(), () -> authoring.outline(String.valueOf(state.course()), EN));
        return outline.sections().getFirst().units().getFirst().id();
    }

    private ImportReport.Line line(ImportSummary state, String resource) {
        return as(courses.cast().lead(), () -> importing.report(state.id())).lines().stream()
                .filter(line -> line.resource().equals(resource))
                .findFirst()
                .orElseThrow();
    }

    /** Everything an import may leave. */
    private List<String> left() {
        var rows = Stream.of("course", "media_item", "course_block", "import_origin", "import_file", "import_source")
                .map(table -> table + " "
                        + database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single());
        return Stream.of(files("files").stream(), files("imports").stream(), rows)
                .flatMap(all -> all)
                .toList();
    }

    private List<String> files(String name) {
        try (var found = Files.walk(data.folder(name))) {
            return found.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Cartridge cartridge() {
        return new Cartridge("harm-" + UUID.randomUUID(), "Harm")
                .page("p", "Page", "<p>Words <img src='../p.png' alt='A picture'></p>")
                .file("p.png", picture());
    }

    private static byte[] crowd() {
        var cartridge = cartridge();
        for (int i = 0; i < 20_000; i++) {
            cartridge.beside("empty/" + i, new byte[0]);
        }
        return cartridge.zip();
    }

    private static byte[] picture() {
        try {
            var image = new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB);
            image.setRGB(2, 2, UUID.randomUUID().hashCode() & 0xffffff);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How a program for Windows begins. */
    private static byte[] program() {
        var program = new byte[256];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return program;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Comes without end, and counts what was taken. */
    private static class Zeros extends InputStream {

        private final long length;
        long read;

        Zeros(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return read++ < length ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (read >= length) {
                return -1;
            }
            int count = (int) Math.min(most, length - read);
            Arrays.fill(into, from, from + count, (byte) 0);
            read += count;
            return count;
        }
    }
}
