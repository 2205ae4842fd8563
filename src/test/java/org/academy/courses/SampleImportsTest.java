package org.academy.courses;

import static org.academy.courses.CourseFixture.EN;
import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.academy.courses.ImportReport.Fate;
import org.academy.courses.cartridge.CartridgeFile;
import org.academy.courses.cartridge.Manifest;
import org.academy.media.MediaId;
import org.academy.media.MediaLibrary;
import org.academy.shared.NotFound;
import org.academy.testing.Samples;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Courses that others exported from their systems come in whole. */
@WithCourses
class SampleImportsTest {

    private static final Pattern MEDIA = Pattern.compile("/media/([0-9a-f-]{36})/");

    @Autowired
    CourseImporting importing;

    @Autowired
    CourseAuthoring authoring;

    @Autowired
    MediaLibrary library;

    @Autowired
    CourseFixture courses;

    @ParameterizedTest
    @ValueSource(strings = {"allyworkshop", "course-1", "all-question-types", "single-page"})
    void comeInWhole(String name) throws IOException {
        var sample = Samples.cartridge(name + ".imscc");
        var lead = courses.cast().lead();
        var outsider = courses.cast().outsider();

        var state = brought(name);

        assertThat(state.state()).as(String.valueOf(state.failure())).isEqualTo(ImportState.DONE);
        var report = as(lead, () -> importing.report(state.id()));
        try (var file = CartridgeFile.open(sample)) {
            assertThat(report.lines())
                    .extracting(ImportReport.Line::resource)
                    .containsExactlyInAnyOrderElementsOf(
                            Manifest.read(file).resources().keySet());
        }
        var outline = as(lead, () -> authoring.outline(String.valueOf(state.course()), EN));
        var units = outline.sections().stream()
                .flatMap(section -> section.units().stream())
                .toList();
        assertThat(report.lines()).allSatisfy(line -> {
            if (line.fate() == Fate.LEFT) {
                assertThat(line.notes()).as(line.title()).isNotEmpty();
            } else {
                assertThat(units).extracting(DraftOutline.Unit::slug).contains(line.unit());
            }
        });
        assertThat(units).isNotEmpty();
        for (var unit : units) {
            var blocks = as(lead, () -> authoring.unit(unit.id(), EN)).blocks();
            var media = Stream.concat(
                            blocks.stream().flatMap(block -> Contents.allMedia(block.content()).stream()),
                            Stream.concat(
                                            blocks.stream().map(block -> CourseJson.write(block.content())),
                                            as(lead, () -> importing.before(unit.id())).stream())
                                    .flatMap(text -> linked(text).stream()))
                    .distinct()
                    .toList();
            for (var id : media) {
                assertThat(as(lead, () -> library.open(id)).path()).isReadable();
                assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(outsider, () -> library.open(id)));
            }
        }
    }

    private static List<MediaId> linked(String text) {
        return MEDIA.matcher(text)
                .results()
                .map(found -> new MediaId(UUID.fromString(found.group(1))))
                .toList();
    }

    private ImportSummary brought(String name) throws IOException {
        var lead = courses.cast().lead();
        try (var content = Files.newInputStream(Samples.cartridge(name + ".imscc"))) {
            var id = as(
                    lead,
                    () -> importing.bring(
                            name + ".imscc",
                            content,
                            new ImportOrder(courses.cast().north(), null, true)));
            return Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(100))
                    .until(
                            () -> as(lead, () -> importing.state(id)),
                            state -> state.state().ended());
        }
    }
}
