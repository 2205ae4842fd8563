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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.academy.courses.ImportReport.Fate;
import org.academy.platform.DataFolders;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A cartridge on its way into the studio: what it becomes, who sees it, and what is left when it goes wrong. */
@WithCourses
class ImportingTest {

    private static final PageRequest ALL = PageRequest.of(0, 100);

    @Autowired
    CourseImporting importing;

    @Autowired
    SourceProposals proposals;

    @Autowired
    CourseAuthoring authoring;

    @Autowired
    BlockWriting writing;

    @Autowired
    CourseTeam team;

    @Autowired
    CourseFixture courses;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportQueue queue;

    @Autowired
    DataFolders data;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void becomesADraftOfItsBringer() {
        var lead = courses.cast().lead();
        var picture = picture();
        var cartridge = new Cartridge("came-" + UUID.randomUUID(), "Clean hands")
                .page(
                        "why",
                        "Why hands",
                        "<h1>Why</h1><p>See <a href='how.html'>how</a>.</p><img src='../img/hands.png' alt='Two hands'>")
                .page("how", "How hands", "<p>Like <a href='../docs/steps.txt'>this</a>.</p>")
                .file("img/hands.png", picture)
                .file("docs/steps.txt", "Wet, soap, rub, rinse, dry.".getBytes());

        var state = brought(lead, cartridge);

        assertThat(state.state()).isEqualTo(ImportState.DONE);
        assertThat(state.title()).isEqualTo("Clean hands");
        var outline = as(lead, () -> authoring.outline(course(state), EN));
        assertThat(outline.sections()).extracting(DraftOutline.Section::title).containsExactly("First module");
        assertThat(outline.sections().getFirst().units())
                .extracting(DraftOutline.Unit::title)
                .containsExactly("Why hands", "How hands");
        assertThat(outline.facts().licence()).isEqualTo("CC-BY-SA-4.0");
        var why = unit(lead, outline, 0);
        assertThat(why.sources()).singleElement().asString().contains("Clean hands");
        assertThat(texts(why)).anyMatch(html -> html.contains("/learn/" + outline.slug() + "/how-hands"));
        assertThat(why.blocks())
                .extracting(UnitDraft.Block::content)
                .anySatisfy(content -> assertThat(content)
                        .isInstanceOfSatisfying(
                                BlockContent.Image.class,
                                image -> assertThat(image.alt()).isEqualTo("Two hands")));
        assertThat(texts(unit(lead, outline, 1))).anyMatch(html -> html.contains("href=\"/media/"));
        assertThat(as(
                        lead,
                        () -> importing.before(
                                outline.sections().getFirst().units().getFirst().id())))
                .hasValueSatisfying(html -> assertThat(html).contains("<h1>").contains("src=\"/media/"));
    }

    @Test
    void reportsEachResourceOnce() {
        var cartridge = new Cartridge("told-" + UUID.randomUUID(), "Told")
                .page("one", "One", "<p>One</p>")
                .file("odd.exe", new byte[] {'M', 'Z', 0, 1, 2})
                .file("left.png", picture());

        var state = brought(courses.cast().lead(), cartridge);
        var report = as(courses.cast().lead(), () -> importing.report(state.id()));

        assertThat(report.lines()).hasSize(cartridge.size());
        assertThat(report.lines())
                .filteredOn(line -> line.fate() == Fate.LEFT)
                .singleElement()
                .satisfies(line -> assertThat(line.notes())
                        .extracting(ImportReport.Note::code)
                        .contains("file-not-welcome"));
        assertThat(report.lines())
                .filteredOn(line -> line.fate() != Fate.LEFT)
                .allSatisfy(line -> assertThat(line.unit()).isNotBlank());
    }

    @Test
    void isSeenByItsBringerAndThoseWhoMayReadTheDraftOnly() {
        var lead = courses.cast().lead();
        var state = brought(lead, new Cartridge("seen-" + UUID.randomUUID(), "Seen").page("p", "P", "<p>P</p>"));
        var outsider = courses.cast().outsider();

        assertThat(as(lead, () -> importing.mine(ALL)).getContent())
                .extracting(ImportSummary::id)
                .contains(state.id());
        assertThat(as(outsider, () -> importing.mine(ALL)).getContent()).isEmpty();
        missing(outsider, () -> importing.state(state.id()));
        missing(outsider, () -> importing.report(state.id()));
        missing(outsider, () -> authoring.outline(course(state), EN));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(
                        outsider,
                        () -> importing.bring(
                                "x.imscc",
                                InputStream.nullInputStream(),
                                new ImportOrder(courses.cast().north(), null, false))));
    }

    @Test
    void proposesWhatChangedAtTheSourceAndOverwritesNothing() {
        var lead = courses.cast().lead();
        var identifier = "again-" + UUID.randomUUID();
        var first = brought(
                lead,
                new Cartridge(identifier, "Again")
                        .page("mine", "Mine", "<p>First words of mine.</p>")
                        .page("theirs", "Theirs", "<p>First words of theirs.</p>")
                        .page("gone", "Gone", "<p>Soon gone.</p>"));
        var outline = as(lead, () -> authoring.outline(course(first), EN));
        var edited = unit(lead, outline, 0).blocks().getFirst();
        as(lead, () -> writing.save(edited.id(), EN, edited.revision(), new BlockContent.Text("<p>My own words.</p>")));

        var second = brought(
                lead,
                new Cartridge(identifier, "Again")
                        .page("mine", "Mine", "<p>Second words of mine.</p>")
                        .page("theirs", "Theirs, retold", "<p>Second words of theirs.</p>")
                        .page("new", "New", "<p>All new.</p>"));

        assertThat(second.course()).isEqualTo(first.course());
        var course = outline.course();
        var open = as(lead, () -> proposals.open(course, ALL)).getContent();
        assertThat(second.proposals()).isEqualTo(open.size());
        assertThat(open)
                .extracting(one -> one.kind() + (one.editedHere() ? " edited" : ""))
                .containsExactly("CHANGED edited", "RETITLED", "CHANGED", "NEW_UNIT", "GONE_UNIT");
        assertThat(texts(unit(lead, outline, 0))).containsExactly("<p>My own words.</p>");
        missing(courses.cast().outsider(), () -> proposals.open(course, ALL));

        assertThat(as(lead, () -> proposals.takeUntouched(course))).isEqualTo(3);
        var after = as(lead, () -> authoring.outline(course(first), EN));
        assertThat(after.sections().getFirst().units())
                .extracting(DraftOutline.Unit::title)
                .containsExactly("Mine", "Theirs, retold", "Gone", "New");
        assertThat(texts(unit(lead, after, 1))).containsExactly("<p>Second words of theirs.</p>");
        assertThat(texts(unit(lead, after, 0))).containsExactly("<p>My own words.</p>");

        as(lead, () -> proposals.decline(open.getFirst().id()));
        as(lead, () -> proposals.take(open.getLast().id(), 0));
        assertThat(as(lead, () -> proposals.waiting(course))).isZero();
        var third = brought(
                lead,
                new Cartridge(identifier, "Again")
                        .page("mine", "Mine", "<p>Second words of mine.</p>")
                        .page("theirs", "Theirs, retold", "<p>Second words of theirs.</p>")
                        .page("new", "New", "<p>All new.</p>"));
        assertThat(third.proposals()).isZero();
    }

    @Test
    void knowsACourseOfMoodleAgainThoughAllItsIdentifiersAreNew() {
        var lead = courses.cast().lead();
        var title = "Of Moodle " + UUID.randomUUID();
        var first = brought(
                lead,
                new Cartridge("M_00000000000000A1", title)
                        .page("I_00000000000000A2_R", "One", "<p>First words.</p>")
                        .page("I_00000000000000A3_R", "Two", "<p>Other words.</p>"));

        var second = brought(
                lead,
                new Cartridge("M_00000000000000B1", title)
                        .page("I_00000000000000B2_R", "One", "<p>Second words.</p>")
                        .page("I_00000000000000B3_R", "Two", "<p>Other words.</p>"));

        assertThat(second.course()).isEqualTo(first.course());
        var course = as(lead, () -> authoring.outline(course(first), EN)).course();
        assertThat(as(lead, () -> proposals.open(course, ALL)).getContent())
                .extracting(SourceProposal::kind)
                .containsExactly(SourceProposal.Kind.CHANGED);
    }

    @Test
    void putsANewBlockWhereItStandsAtTheSource() {
        var lead = courses.cast().lead();
        var identifier = "between-" + UUID.randomUUID();
        var first = brought(
                lead,
                new Cartridge(identifier, "Between")
                        .page("p", "Page", "<h2>One</h2><p>First.</p><h2>Three</h2><p>Third.</p>"));

        brought(
                lead,
                new Cartridge(identifier, "Between")
                        .page(
                                "p",
                                "Page",
                                "<h2>One</h2><p>First.</p><h2>Two</h2><p>Second.</p><h2>Three</h2><p>Third.</p>"));
        var outline = as(lead, () -> authoring.outline(course(first), EN));
        as(lead, () -> proposals.takeUntouched(outline.course()));

        assertThat(String.join("", texts(unit(lead, outline, 0)))).containsSubsequence("First", "Second", "Third");
    }

    @Test
    void leavesNothingBehindWhenItFails() {
        var before = files();
        var rows = rows();
        var broken = new Cartridge("broken-" + UUID.randomUUID(), "Broken")
                .page("p", "P", "<p><img src='../p.png'></p>")
                .file("p.png", picture())
                .zip();

        var state = ended(
                courses.cast().lead(),
                as(
                        courses.cast().lead(),
                        () -> importing.bring(
                                "cut.imscc",
                                new ByteArrayInputStream(broken, 0, broken.length / 2),
                                new ImportOrder(courses.cast().north(), null, false))));

        assertThat(state.state()).isEqualTo(ImportState.FAILED);
        assertThat(state.failure()).startsWith("courses.rule.cartridge-");
        assertThat(files()).isEqualTo(before);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void beginsAgainAfterTheProcessWasKilledAndGivesUpAfterTwo() {
        var lead = courses.cast().lead();
        var id = ImportId.next();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jobs.add(
                    new ImportJobs.Job(id, "killed.imscc", courses.cast().north(), lead, null, false, 0),
                    1,
                    lead,
                    Clock.systemUTC().instant().minus(Duration.ofHours(1)));
            jobs.take(Clock.systemUTC().instant().minus(Duration.ofMinutes(5)));
        });

        queue.goOn();

        assertThat(ended(lead, id).failure()).startsWith("courses.rule.cartridge-");
        database.sql("update course_import set state = 'WRITING', attempts = 2, failure = null,"
                        + " beat_at = '2026-01-01' where id = ?")
                .param(id.value())
                .update();
        queue.goOn();
        assertThat(ended(lead, id).failure()).isEqualTo("courses.rule.cartridge-interrupted");
    }

    @Test
    void takesTenAtOnceOneAfterTheOther() {
        var lead = courses.cast().lead();

        var ids = IntStream.range(0, 10)
                .mapToObj(n -> as(
                        lead,
                        () -> importing.bring(
                                "ten-" + n + ".imscc",
                                new Cartridge("ten-" + n + "-" + UUID.randomUUID(), "Ten " + n)
                                        .page("p", "Page", "<p>Page " + n + "</p>")
                                        .open(),
                                new ImportOrder(courses.cast().north(), null, false))))
                .toList();

        assertThat(ids.stream().map(id -> ended(lead, id)))
                .allSatisfy(state -> assertThat(state.state()).isEqualTo(ImportState.DONE));
    }

    @Test
    void canBeCalledOffWhileItWaits() {
        var lead = courses.cast().lead();
        var id = ImportId.next();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jobs.add(
                        new ImportJobs.Job(id, "unwanted.imscc", courses.cast().north(), lead, null, false, 0),
                        1,
                        lead,
                        Clock.systemUTC().instant()));

        as(lead, () -> importing.cancel(id));

        assertThat(as(lead, () -> importing.state(id)).state()).isEqualTo(ImportState.CANCELLED);
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> as(lead, () -> importing.cancel(id)))
                .extracting(RuleViolated::rule)
                .isEqualTo("courses.rule.import-ended");
    }

    @Test
    void belongsToNobodyWhenACommandSaysNothingElse() {
        var shown = new ArrayList<ImportSummary>();
        var state = SystemPrincipal.call(() -> importing.bringAtOnce(
                "house.imscc",
                new Cartridge("house-" + UUID.randomUUID(), "House")
                        .page("p", "P", "<p>P</p>")
                        .open(),
                new ImportOrder(null, null, false),
                null,
                shown::add));

        assertThat(state.state()).isEqualTo(ImportState.DONE);
        assertThat(shown).allSatisfy(one -> assertThat(one.id()).isEqualTo(state.id()));
        missing(courses.cast().lead(), () -> authoring.outline(course(state), EN));
    }

    private ImportSummary brought(PersonId person, Cartridge cartridge) {
        return ended(
                person,
                as(
                        person,
                        () -> importing.bring(
                                "course.imscc",
                                cartridge.open(),
                                new ImportOrder(courses.cast().north(), null, false))));
    }

    private ImportSummary ended(PersonId person, ImportId id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> as(person, () -> importing.state(id)),
                        state -> state.state().ended());
    }

    private UnitDraft unit(PersonId person, DraftOutline outline, int index) {
        var id = outline.sections().getFirst().units().get(index).id();
        return as(person, () -> authoring.unit(id, EN));
    }

    private static List<String> texts(UnitDraft unit) {
        return unit.blocks().stream()
                .map(UnitDraft.Block::content)
                .filter(BlockContent.Text.class::isInstance)
                .map(content -> ((BlockContent.Text) content).html())
                .toList();
    }

    private static String course(ImportSummary state) {
        @Nullable String course = state.course();
        assertThat(course).as(() -> String.valueOf(state.failure())).isNotNull();
        return String.valueOf(course);
    }

    private static void missing(PersonId person, Runnable work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(person, work));
    }

    private List<Path> files() {
        return Stream.of("files", "imports")
                .flatMap(name -> {
                    try (var found = Files.walk(data.folder(name))) {
                        return found.filter(Files::isRegularFile).sorted().toList().stream();
                    } catch (IOException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private List<Long> rows() {
        return Stream.of("course", "media_item", "course_block")
                .map(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static byte[] picture() {
        try {
            var image = new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB);
            image.setRGB(1, 1, (int) System.nanoTime() & 0xffffff);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
