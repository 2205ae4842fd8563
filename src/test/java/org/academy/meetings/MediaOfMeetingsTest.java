package org.academy.meetings;

import static org.academy.meetings.MeetingFixture.EN;
import static org.academy.testing.World.as;
import static org.academy.testing.World.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.media.MediaLibrary;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WithMeetings
class MediaOfMeetingsTest {

    @Autowired
    MeetingFixture fixture;

    @Autowired
    MeetingFixture.Registered registered;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingCatalogue catalogue;

    @Autowired
    MediaLibrary library;

    @Autowired
    MockMvcTester web;

    @Test
    void areReadWhereTheyAreShown() {
        var cast = fixture.cast();
        var meeting = fixture.drafted("With a file");
        var file = as(cast.organiser(), () -> library.add("slides.png", picture()));
        as(cast.organiser(), () -> planning.provide(meeting, List.of(slides(file.id(), false))));

        assertThat(status(file, cast.colleague())).isEqualTo(200);
        assertThat(status(file, cast.publisher())).isEqualTo(200);
        assertThat(status(file, cast.outsider())).isEqualTo(404);
        assertThat(status(file, null)).isEqualTo(404);

        as(cast.organiser(), () -> planning.publish(meeting));
        assertThat(status(file, null)).isEqualTo(200);
    }

    @Test
    void areKeptToThoseWhoWereRegistered() {
        var cast = fixture.cast();
        var meeting = fixture.published("With a recording");
        var file = as(cast.organiser(), () -> library.add("recording.png", picture()));
        as(cast.organiser(), () -> planning.provide(meeting, List.of(slides(file.id(), true))));

        assertThat(status(file, cast.outsider())).isEqualTo(404);
        registered.meetings.add(meeting);
        assertThat(status(file, cast.outsider())).isEqualTo(200);
    }

    @Test
    void showAFaceOnlyWithConsent() {
        var cast = fixture.cast();
        var meeting = fixture.published("With a face");
        var photo = as(cast.organiser(), () -> library.add("face.png", picture()));
        var speaker = as(cast.organiser(), () -> {
            var known = planning.introduce(
                    meeting, new SpeakerEntry(null, "Olena", "", "", "", photo.id(), false, null, null));
            planning.invite(meeting, List.of(known));
            return known;
        });

        assertThat(catalogue
                        .page(meeting, EN)
                        .orElseThrow()
                        .speakers()
                        .getFirst()
                        .photo())
                .isNull();
        assertThat(status(photo, null)).isEqualTo(404);
        assertThat(status(photo, cast.colleague())).isEqualTo(200);

        as(
                cast.colleague(),
                () -> planning.introduce(
                        meeting, new SpeakerEntry(speaker, "Olena", "", "", "", photo.id(), true, null, null)));
        assertThat(catalogue
                        .page(meeting, EN)
                        .orElseThrow()
                        .speakers()
                        .getFirst()
                        .photo())
                .isEqualTo(photo.id());
        assertThat(status(photo, null)).isEqualTo(200);
    }

    @Test
    void areNotBorrowedFromOthers() {
        var cast = fixture.cast();
        var secret = as(cast.outsider(), () -> library.add("secret.png", picture()));
        var meeting = fixture.published("Borrowed");

        as(
                cast.organiser(),
                () -> org.assertj.core.api.Assertions.assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> planning.provide(meeting, List.of(slides(secret.id(), false)))));
        assertThat(status(secret, null)).isEqualTo(404);
    }

    private int status(MediaItem item, @Nullable PersonId person) {
        var request = get(item.path());
        return web.perform(person == null ? request : request.with(authentication(signedIn(person))))
                .getResponse()
                .getStatus();
    }

    private static Material slides(MediaId file, boolean onlyRegistered) {
        return new Material(null, Material.Kind.SLIDES, "Slides", file, null, "CC-BY-4.0", null, onlyRegistered);
    }

    private static ByteArrayInputStream picture() {
        try {
            var image = new BufferedImage(32, 20, BufferedImage.TYPE_INT_RGB);
            image.setRGB(1, 1, (int) System.nanoTime() & 0xffffff);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
