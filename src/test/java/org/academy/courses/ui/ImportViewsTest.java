package org.academy.courses.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockTurning;
import org.academy.courses.BlockWriting;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseImporting;
import org.academy.courses.ImportId;
import org.academy.courses.ImportOrder;
import org.academy.courses.ImportState;
import org.academy.courses.ImportSummary;
import org.academy.courses.UnitId;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.Role;
import org.academy.people.PlatformRole;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.testing.ViewTest;
import org.academy.testing.World;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportViewsTest extends ViewTest {

    private static final LanguageTag EN = LanguageTag.EN;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    /** The same in each export of this course. */
    private final String identifier = "course-" + UUID.randomUUID();

    @Autowired
    CourseImporting importing;

    @Autowired
    CourseAuthoring authoring;

    @Autowired
    BlockWriting writing;

    @Autowired
    BlockTurning turning;

    @Autowired
    InstitutionDirectory directory;

    private InstitutionId north;
    private PersonId lead;
    private PersonId outsider;

    @BeforeEach
    void anAuthorOfNorth() {
        north = world.institution("North " + UUID.randomUUID());
        lead = world.person("Liisa Aalto", north, Role.AUTHOR);
        outsider = world.person("Otto Fremd", world.institution("Third"), Role.AUTHOR);
        signIn(lead);
    }

    @Test
    void leadsAuthorsFromTheStudioToTheFile() {
        navigate(StudioView.class);
        assertThat(findInView(Anchor.class).all()).extracting(Anchor::getHref).contains("studio/import");

        navigate("studio/import", ImportView.class);
        assertThat(said()).contains("Choose a file").contains("Nothing has been brought in yet.");
    }

    @Test
    void saysWhoBringsCoursesInToThoseWhoDoNot() {
        signIn(world.person("Amina Otieno", north));
        navigate("studio/import", ImportView.class);

        assertThat(said()).contains("Courses are brought in by the authors").doesNotContain("Choose a file");
    }

    @Test
    void keepsTheResultUntilItsBringerLooks() {
        bring("Hands carry germs.", north);

        navigate(StudioView.class);
        assertThat(said()).contains("the result waits for you");
        navigate("studio/import", ImportView.class);
        assertThat(said()).contains("ward.imscc").contains("It is in").contains("See the report");
        navigate(StudioView.class);
        assertThat(said()).doesNotContain("the result waits for you");
    }

    @Test
    void saysWhyAFileDidNotComeIn() {
        await(importing
                .bring(
                        "notes.zip",
                        new ByteArrayInputStream("no archive".getBytes(StandardCharsets.UTF_8)),
                        new ImportOrder(north, null, false))
                .value());

        navigate("studio/import", ImportView.class);
        assertThat(said()).contains("Did not come in").contains("it is no archive");
    }

    @Test
    void reportsEachThingInTheFile() {
        var done = bring("Hands carry germs.", north);

        navigate("studio/import/" + done.id().value(), ImportReportView.class);
        assertThat(said())
                .contains("names 2 things, and each is listed here: 1 came in, 0 in part, 1 left.")
                .contains("Why hands matter")
                .contains("nobody but its maker");

        chip("Left");
        assertThat(said()).doesNotContain("Why hands matter");
    }

    @Test
    void hidesReportAndProposalsFromOutsiders() {
        var done = bring("Hands carry germs.", north);
        signIn(outsider);

        assertThat(shownAt("studio/import/" + done.id().value())).isEqualTo("NoSuchThing");
        assertThat(shownAt("studio/import/nothing")).isEqualTo("NoSuchThing");
        assertThat(shownAt("studio/" + done.course() + "/proposals")).isEqualTo("NoSuchThing");
    }

    @Test
    void offersWhatChangedAtTheSourceAndTakesIt() {
        var slug = bring("Hands carry germs.", north).course();
        bring("Hands carry many germs.", north);

        navigate("studio/" + slug, WorkbenchView.class);
        assertThat(said()).contains("1 change at the source waits").contains("As it came");
        navigate("studio/" + slug + "/proposals", ProposalsView.class);
        assertThat(said()).contains("Changed block").contains("many").doesNotContain("Edited here");

        press("Take");

        assertThat(said()).contains("Taken.").contains("No change at the source waits any more");
        assertThat(standing(slug)).contains("many germs");

        press("Undo");

        assertThat(standing(slug)).contains("carry germs");
    }

    @Test
    void neverTakesInOneGoWhatWasEditedHere() {
        var slug = bring("Hands carry germs.", north).course();
        var unit = authoring.unit(unit(slug), EN);
        writing.save(
                unit.blocks().getFirst().id(),
                EN,
                unit.blocks().getFirst().revision(),
                new BlockContent.Text("<p>Our own words.</p>"));
        bring("Hands carry many germs.", north);

        navigate("studio/" + slug + "/proposals", ProposalsView.class);
        assertThat(said()).contains("Edited here");
        press("Take all that touch nothing written here");
        press("Take them");

        assertThat(standing(slug)).contains("Our own words");
        assertThat(told()).contains("Nothing was taken");

        press("Leave");

        assertThat(said()).contains("Left.");
    }

    @Test
    void turnsATextIntoOthersAndBack() {
        var slug = bring("<h2>One</h2><p>a</p><h2>Two</h2><p>b</p>", north).course();
        navigate("studio/" + slug, WorkbenchView.class);

        test(findInView(NativeButton.class).all().stream()
                        .filter(one -> one.getAriaLabel().orElse("").startsWith("Turn text block 1"))
                        .findFirst()
                        .orElseThrow())
                .click();
        press("Blocks, one for each heading");
        assertThat(authoring.unit(unit(slug), EN).blocks()).hasSize(2);

        press("Undo");
        assertThat(authoring.unit(unit(slug), EN).blocks()).hasSize(1);
    }

    @Test
    void showsAChangeOfATextThatBecameOthersHere() {
        var slug = bring("<h2>One</h2><p>a</p><h2>Two</h2><p>b</p>", north).course();
        var block = authoring.unit(unit(slug), EN).blocks().getFirst().id();
        turning.split(block, BlockTurning.Cut.HEADINGS);
        bring("<h2>One</h2><p>a</p><h2>Two</h2><p>better</p>", north);

        navigate("studio/" + slug + "/proposals", ProposalsView.class);
        assertThat(said()).contains("Edited here");
        press("Take");

        assertThat(authoring.unit(unit(slug), EN).blocks())
                .hasSize(3)
                .anyMatch(one -> one.id().equals(block));
    }

    @Test
    void replacesNothingThatWasWrittenMeanwhile() {
        var slug = bring("Hands carry germs.", north).course();
        bring("Hands carry many germs.", north);
        navigate("studio/" + slug + "/proposals", ProposalsView.class);
        var block = authoring.unit(unit(slug), EN).blocks().getFirst();
        writing.save(block.id(), EN, block.revision(), new BlockContent.Text("<p>Written meanwhile.</p>"));

        press("Take");

        assertThat(said()).contains("Both texts wait in the block");
        assertThat(standing(slug)).contains("Written meanwhile");
        assertThat(writing.conflicts(block.id(), EN)).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void letsAnAdministratorHandADraftOver() {
        signIn(world.person("Ada Admin", world.institution("Platform")), PlatformRole.ADMINISTRATOR);
        var slug = bring("Hands carry germs.", null).course();
        navigate("studio/" + slug, WorkbenchView.class);
        assertThat(said()).contains("No institution owns this draft yet");

        ComboBox<InstitutionSummary> owner = findInView(ComboBox.class).single();
        owner.setValue(directory.summaries(Set.of(north)).get(north));
        var name = field("User name of the author who will lead");
        test(name).setValue(World.userName(outsider));
        press("Hand it over");
        assertThat(name.isInvalid()).isTrue();
        test(name).setValue(World.userName(lead));
        press("Hand it over");

        assertThat(getCurrentView()).isInstanceOf(StudioView.class);
        signIn(lead);
        assertThat(shownAt("studio/" + slug)).isEqualTo("WorkbenchView");
    }

    private void chip(String name) {
        test(findInView(NativeButton.class).all().stream()
                        .filter(one -> said(one).startsWith(name))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private ImportSummary bring(String html, @Nullable InstitutionId institution) {
        var id = importing.bring(
                "ward.imscc", new ByteArrayInputStream(cartridge(html)), new ImportOrder(institution, EN, false));
        var ended = await(id.value());
        assertThat(ended.state()).as(ended.toString()).isEqualTo(ImportState.DONE);
        return ended;
    }

    private ImportSummary await(UUID id) {
        return Awaitility.await()
                .atMost(LONG_ENOUGH)
                .pollInSameThread() // the lead is known there
                .until(
                        () -> importing.state(new ImportId(id)),
                        state -> state.state().ended());
    }

    private UnitId unit(@Nullable String slug) {
        return authoring
                .outline(Objects.requireNonNull(slug), EN)
                .sections()
                .getFirst()
                .units()
                .getFirst()
                .id();
    }

    private String standing(@Nullable String slug) {
        var content = authoring.unit(unit(slug), EN).blocks().getFirst().content();
        return ((BlockContent.Text) content).html();
    }

    private byte[] cartridge(String html) {
        var manifest = """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest identifier="%s" xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1">
                  <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion></metadata>
                  <organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root">
                    <item identifier="m1"><title>Before you begin</title>
                      <item identifier="i1" identifierref="r1"><title>Why hands matter</title></item>
                    </item>
                  </item></organization></organizations>
                  <resources>
                    <resource identifier="r1" type="webcontent" href="hands.html"><file href="hands.html"/></resource>
                    <resource identifier="r2" type="x-vendor/thing" href="thing.dat"><file href="thing.dat"/></resource>
                  </resources>
                </manifest>
                """;
        return zip(Map.of(
                "imsmanifest.xml",
                manifest.formatted(identifier),
                "hands.html",
                "<html><head><title>Why hands matter</title></head><body><p>" + html + "</p></body></html>",
                "thing.dat",
                "??"));
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
