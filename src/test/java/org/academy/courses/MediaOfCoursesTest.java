package org.academy.courses;

import static org.academy.courses.CourseFixture.EN;
import static org.academy.testing.World.as;
import static org.academy.testing.World.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.academy.media.MediaItem;
import org.academy.media.MediaLibrary;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pictures and files at their address: who may read them, and what the answer says to caches and browsers. */
@WithCourses
class MediaOfCoursesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    MediaLibrary library;

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    CourseStructuring structuring;

    @Autowired
    BlockWriting writing;

    @Autowired
    CourseAuthoring authoring;

    @Autowired
    CourseReview review;

    @Autowired
    CourseFixture courses;

    @Test
    void belongsToItsBringerUntilItStandsInADraft() {
        var work = courses.startedByTwoCentres();
        var picture = as(work.lead(), () -> library.add("Пункт.png", picture()));

        assertThat(picture.fileName()).isEqualTo("punkt.png");
        assertThat(picture.width()).isEqualTo(32);
        assertThat(read(picture, work.lead())).hasStatusOk();
        assertThat(read(picture, work.partner())).hasStatus(404);
        assertThat(read(picture, null)).hasStatus(404);
    }

    @Test
    void isReadByThoseWhoMayReadTheDraftAndNobodyElse() {
        var written = courses.written();
        var picture = added(written);

        var seen = read(picture, written.work().partner());

        assertThat(seen).hasStatusOk().hasContentType("image/png");
        assertThat(seen)
                .headers()
                .hasHeaderSatisfying("Cache-Control", value -> assertThat(value).containsExactly("no-store, private"));
        assertThat(read(picture, written.work().publisherSouth())).hasStatusOk();
        assertThat(read(picture, written.work().outsider())).hasStatus(404);
        assertThat(read(picture, null)).hasStatus(404);
    }

    @Test
    void comesWithATextThatLinksToIt() {
        var written = courses.written();
        var lead = written.work().lead();
        var file = as(lead, () -> library.add("steps.png", picture()));
        var linking = new BlockContent.Text("<p><a href=\"" + file.path() + "\">The steps</a></p>");
        as(lead, () -> writing.add(written.unit(), 0, EN, linking));

        assertThat(read(file, written.work().partner())).hasStatusOk();
        assertThat(read(file, written.work().outsider())).hasStatus(404);

        var work = courses.startedByTwoCentres();
        var strange = as(work.outsider(), () -> library.add("private.png", picture()));
        var stealing = new BlockContent.Text("<p><a href=\"" + strange.path() + "\">Mine now</a></p>");
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> as(lead, () -> writing.add(written.unit(), 0, EN, stealing)))
                .extracting(RuleViolated::rule)
                .isEqualTo("courses.rule.linked-file");
        assertThat(read(strange, lead)).hasStatus(404);
    }

    @Test
    void entersADraftOnlyByThoseWhoMayReadIt() {
        var picture = added(courses.written());
        var thief = courses.cast().outsider();
        var image = new BlockContent.Image(picture.id(), "Mine now", "");

        as(thief, () -> {
            var third = authoring.mayStartFor().getFirst().id();
            var course = authoring.start(
                    new StartCourse("Mine " + picture.id(), EN, third, Set.of(), Topic.PATIENT_SAFETY, null));
            var unit = structuring.addUnit(structuring.addSection(course, EN, "One"), EN, "One", 5, null);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> writing.add(unit, 0, EN, image));
            var block = writing.add(unit, 0, EN, new BlockContent.Image(null, "", ""));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> writing.save(block, EN, 1, image));
        });
        assertThat(read(picture, thief)).hasStatus(404);
    }

    @Test
    void isReadByEveryoneOncePublished() {
        var written = courses.written();
        var picture = added(written);
        courses.published(written);

        var seen = read(picture, null);

        assertThat(seen).hasStatusOk();
        assertThat(seen.getResponse().getContentAsByteArray()).hasSize((int) picture.bytes());
        assertThat(seen).headers().satisfies(headers -> {
            assertThat(headers.get("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
            assertThat(headers.get("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
            assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.getFirst("Content-Disposition")).startsWith("inline");
            assertThat(headers.getFirst("ETag"))
                    .isEqualTo("\"" + picture.sha256().substring(0, 32) + "\"");
        });
        assertThat(web.perform(get(picture.path())
                        .header("If-None-Match", "\"" + picture.sha256().substring(0, 32) + "\"")))
                .hasStatus(304);
        var part = web.perform(get(picture.path()).header("Range", "bytes=0-9"));
        assertThat(part).hasStatus(206);
        assertThat(part.getResponse().getContentAsByteArray()).hasSize(10);
        assertThat(web.get().uri("/media/" + picture.id().value() + "/other.png"))
                .hasStatus(404);
    }

    @Test
    void hasASmallerCopyForThoseWhoMayReadIt() {
        var written = courses.written();
        var work = written.work();
        var photo = as(work.lead(), () -> library.add("ward.png", photo()));
        var small = photo.shown();

        assertThat(small.path()).isEqualTo("/media/" + photo.id().value() + "/small/ward.jpg");
        assertThat(small.bytes()).isLessThan(photo.bytes() / 2);
        assertThat(read(small.path(), work.lead())).hasStatusOk().hasContentType("image/jpeg");
        assertThat(read(small.path(), work.partner())).hasStatus(404);

        as(work.lead(), () -> writing.add(written.unit(), 1, EN, new BlockContent.Image(photo.id(), "A ward", "")));
        assertThat(read(small.path(), work.partner()))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying("Cache-Control", value -> assertThat(value).containsExactly("no-store, private"));
        assertThat(read(small.path(), work.outsider())).hasStatus(404);
        assertThat(read(small.path(), null)).hasStatus(404);

        courses.published(written);
        var seen = read(small.path(), null);
        assertThat(seen).hasStatusOk();
        assertThat(seen.getResponse().getContentAsByteArray()).hasSize((int) small.bytes());
        assertThat(seen).headers().satisfies(headers -> {
            assertThat(headers.get("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
            assertThat(headers.getFirst("ETag")).isEqualTo("\"" + small.sha256().substring(0, 32) + "\"");
        });
        assertThat(read(photo, null)).hasStatusOk().hasContentType("image/png");
        assertThat(read(small.path().replace("ward.jpg", "ward.png"), null)).hasStatus(404);
    }

    /** What people are told before they fetch it is what they fetch. */
    @Test
    void weighsInItsUnitWhatIsShownOfIt() {
        var written = courses.written();
        var lead = written.work().lead();
        var photo = as(lead, () -> library.add("ward.png", photo()));
        as(lead, () -> writing.add(written.unit(), 1, EN, new BlockContent.Image(photo.id(), "A ward", "")));
        courses.published(written);

        var page = catalogue.openVersion(written.work().id(), EN).orElseThrow();
        var unit = catalogue
                .unit(page.course(), page.version(), page.units().getFirst().slug(), EN)
                .orElseThrow();
        assertThat(unit.files()).contains(photo.shown());
        assertThat(unit.bytes())
                .isEqualTo(page.units().getFirst().bytes())
                .isBetween(photo.shown().bytes(), photo.shown().bytes() + 3_000);
        assertThat(SystemPrincipal.call(() -> catalogue.unbroken(page.course(), page.version())))
                .isTrue();
    }

    @Test
    void hasNoSmallerCopyIfItIsSmall() {
        var work = courses.startedByTwoCentres();
        var picture = as(work.lead(), () -> library.add("hands.png", picture()));

        assertThat(picture.shown()).isEqualTo(picture.original());
        assertThat(read("/media/" + picture.id().value() + "/small/hands.png", work.lead()))
                .hasStatus(404);
    }

    @Test
    void hasOneCopyHoweverOftenItIsBrought() {
        var work = courses.startedByTwoCentres();
        var once = as(work.lead(), () -> library.add("ward.png", photo()));
        var again = as(work.partner(), () -> library.add("room.png", photo()));

        assertThat(again.rendition()).isNotNull().isEqualTo(once.rendition());
        assertThat(library.items(Set.of(again.id()))).containsEntry(again.id(), again);
        assertThat(read(again.shown().path(), work.lead())).hasStatus(404);
    }

    @Test
    void isHandedOverAsAFileWhenItIsNoPicture() {
        var work = courses.startedByTwoCentres();
        var text = as(
                work.lead(),
                () -> library.add("plan.txt", new ByteArrayInputStream("Plan".getBytes(StandardCharsets.UTF_8))));

        assertThat(read(text, work.lead()))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        value -> assertThat(value.getFirst()).startsWith("attachment"));
    }

    @Test
    void isTakenFromPeopleOnlyAndOnlyIfWelcome() {
        var work = courses.startedByTwoCentres();

        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> library.add("x.png", picture()));
        as(
                work.lead(),
                () -> assertThatExceptionOfType(RuleViolated.class)
                        .isThrownBy(() -> library.add("x.png", InputStream.nullInputStream()))
                        .extracting(RuleViolated::rule)
                        .isEqualTo("media.rule.empty"));
        as(
                work.lead(),
                () -> assertThatExceptionOfType(RuleViolated.class)
                        .isThrownBy(() -> library.add(
                                "x.png", new ByteArrayInputStream("<html>".getBytes(StandardCharsets.UTF_8))))
                        .extracting(RuleViolated::rule)
                        .isEqualTo("media.rule.type"));
        as(
                work.lead(),
                () -> assertThatExceptionOfType(RuleViolated.class)
                        .isThrownBy(() ->
                                library.add("x.png", new ByteArrayInputStream(new byte[(int) MediaLibrary.LIMIT + 1])))
                        .extracting(RuleViolated::rule)
                        .isEqualTo("platform.rule.file-too-big"));
    }

    private MediaItem added(CourseFixture.Written written) {
        return as(written.work().lead(), () -> {
            var item = library.add("hands.png", picture());
            writing.add(written.unit(), 1, EN, new BlockContent.Image(item.id(), "Two hands", ""));
            return item;
        });
    }

    private MvcTestResult read(MediaItem item, @Nullable PersonId person) {
        return read(item.path(), person);
    }

    private MvcTestResult read(String path, @Nullable PersonId person) {
        var request = get(path);
        return web.perform(person == null ? request : request.with(authentication(signedIn(person))));
    }

    private static InputStream picture() {
        var image = new BufferedImage(32, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, (int) System.nanoTime() & 0xffffff);
        return png(image);
    }

    /** With as many colours as the world has. */
    private static InputStream photo() {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var grain = new Random(7);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, x / 2 << 16 | y / 2 << 8 | grain.nextInt(32));
            }
        }
        return png(image);
    }

    private static InputStream png(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
