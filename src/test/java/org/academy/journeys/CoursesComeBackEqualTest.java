package org.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.academy.courses.BlockContent;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseExporting;
import org.academy.courses.CourseImporting;
import org.academy.courses.CoursePage;
import org.academy.courses.DraftOutline;
import org.academy.courses.ImportOrder;
import org.academy.courses.ImportReport;
import org.academy.courses.ImportState;
import org.academy.courses.ImportSummary;
import org.academy.courses.UnitDraft;
import org.academy.institutions.InstitutionDirectory;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.media.MediaLibrary;
import org.academy.people.SigningIn;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Every course of the demo leaves as Common Cartridge, in every language it speaks, and comes back equal. */
@Journey
class CoursesComeBackEqualTest {

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    CourseExporting exporting;

    @Autowired
    CourseImporting importing;

    @Autowired
    CourseAuthoring authoring;

    @Autowired
    InstitutionDirectory directory;

    @Autowired
    MediaLibrary library;

    @Autowired
    SigningIn signingIn;

    @Test
    void inEveryLanguage() throws IOException {
        var courses = catalogue.newest(LanguageTag.EN, PageRequest.of(0, 100)).getContent();
        assertThat(courses).hasSizeGreaterThan(10);
        for (var course : courses) {
            var page = catalogue.page(course.slug(), LanguageTag.EN).orElseThrow();
            for (var language : page.languages()) {
                comesBack(page, language);
            }
        }
    }

    private void comesBack(CoursePage course, LanguageTag language) throws IOException {
        var page = catalogue.page(course.course(), course.version(), language).orElseThrow();
        var file = new ByteArrayOutputStream();
        exporting.write(page.course(), page.version(), language, file);

        var name = exporting.fileName(page.course(), page.version(), language);
        var state = asLead(() -> imported(name, file.toByteArray()));

        assertThat(state.state()).as(name + " " + state.failure()).isEqualTo(ImportState.DONE);
        var report = asLead(() -> importing.report(state.id()));
        assertThat(report.lines())
                .as(name)
                .allSatisfy(line -> assertThat(line.fate()).isEqualTo(ImportReport.Fate.IMPORTED));
        var back = asLead(() -> authoring.outline(report.course(), language));
        assertThat(back.words().title()).isEqualTo(page.words().title());
        assertThat(back.words().summary()).isEqualTo(page.words().summary());
        assertThat(back.facts().licence()).isEqualTo(page.facts().licence());
        assertThat(back.sections().stream().map(DraftOutline.Section::title))
                .containsExactlyElementsOf(
                        page.sections().stream().map(CoursePage.Section::title).toList());
        assertThat(back.sections().stream().flatMap(one -> one.units().stream()).map(DraftOutline.Unit::title))
                .containsExactlyElementsOf(
                        page.units().stream().map(CoursePage.Unit::title).toList());
        var units =
                back.sections().stream().flatMap(one -> one.units().stream()).toList();
        for (int i = 0; i < units.size(); i++) {
            var before = catalogue
                    .unit(page.course(), page.version(), page.units().get(i).slug(), language)
                    .orElseThrow();
            var unit = units.get(i);
            var after = asLead(() -> authoring.unit(unit.id(), language));
            assertThat(after.blocks().stream().map(UnitDraft.Block::content).map(one -> told(one, back.slug())))
                    .as(name + " " + before.slug())
                    .containsExactlyElementsOf(before.blocks().stream()
                            .map(one -> told(one.content(), page.slug()))
                            .toList());
        }
    }

    private ImportSummary imported(String name, byte[] file) {
        var north = directory.bySlug("north-centre-for-safe-care").orElseThrow().id();
        var id = importing.bring(name, new ByteArrayInputStream(file), new ImportOrder(north, null, true));
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread()
                .until(() -> importing.state(id), state -> state.state().ended());
    }

    /** What a block says, whatever its pictures and its course are called here and there. */
    private Object told(BlockContent content, String course) {
        return switch (content) {
            case BlockContent.Text(var html) ->
                html.replace("/learn/" + course + "/", "/learn/-/")
                        .replaceAll("/media/[0-9a-f-]{36}/[^\"]*", "/media/-");
            case BlockContent.Image(var media, var alt, var caption) -> List.of(hash(media), alt, caption);
            case BlockContent.File(var media, var title) -> List.of(hash(media), title);
            case BlockContent.Question question -> question;
        };
    }

    private String hash(@Nullable MediaId media) {
        return media == null
                ? ""
                : library.items(Set.of(media)).values().stream()
                        .map(MediaItem::sha256)
                        .findFirst()
                        .orElse("");
    }

    private <T> T asLead(Supplier<T> work) {
        var lead = SystemPrincipal.call(() -> signingIn.byDemoName("lead")).orElseThrow();
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                lead, null, AuthorityUtils.createAuthorityList("ROLE_PERSON")));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
