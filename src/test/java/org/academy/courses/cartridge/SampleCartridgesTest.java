package org.academy.courses.cartridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.academy.courses.cartridge.Manifest.Kind;
import org.academy.courses.cartridge.Manifest.Oddity;
import org.academy.courses.cartridge.Manifest.Resource;
import org.academy.courses.cartridge.Plan.Fate;
import org.academy.courses.cartridge.Plan.State;
import org.academy.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Courses that others exported from their systems. */
class SampleCartridgesTest {

    @ParameterizedTest
    @CsvSource({"allyworkshop, 48", "course-1, 20", "all-question-types, 3", "single-page, 2"})
    void giveEachResourceAPlaceOrAReason(String name, int resources) {
        try (var file = CartridgeFile.open(Samples.cartridge(name + ".imscc"))) {
            var manifest = Manifest.read(file);
            var plan = Plan.of(manifest, file);

            assertThat(manifest.resources()).hasSize(resources);
            Plans.assertWhole(manifest, plan);
        }
    }

    @Test
    void keepTitlesOrderAndLicenceOfAWholeCourse() {
        try (var file = CartridgeFile.open(Samples.cartridge("allyworkshop.imscc"))) {
            var manifest = Manifest.read(file);

            assertThat(manifest)
                    .extracting(Manifest::vendor, Manifest::version, Manifest::title, Manifest::licence)
                    .containsExactly(
                            "canvas",
                            "1.3.0",
                            "Ally: Accessibility Workshop",
                            "CC Attribution Share Alike - http://creativecommons.org/licenses/by-sa/4.0");
            assertThat(manifest.oddities())
                    .containsExactly(
                            new Oddity("dangling-item", "Badge: ALLY Badge", "ib16c71f9663a640fc4a21291b4e49830"));
            assertThat(Plans.outline(Plan.of(manifest, file)))
                    .containsExactly(
                            "Part 1: Overview: Accessibility and ALLY",
                            "  Accessibility FAQ",
                            "  What is ALLY?",
                            "  Alt Text: Writing Alternative Text",
                            "  Caption Hub",
                            "  Accessibility in your life",
                            "Part 2: \"Before\" courses",
                            "  Share your \"Before\" Courses",
                            "Part 3: \"After\" courses",
                            "  Your courses, Accessible",
                            "  Call it out to your Students",
                            "More on Accessibility",
                            "  Accessibility Resources",
                            "more",
                            "  The Time is Now",
                            "  RTC Accessibilty Advisory Committee",
                            "  Ally for Students",
                            "  What ALLY does",
                            "  ALLY Explained: Video",
                            "  Page for Testing Ally",
                            "  Ally Questions and Answers",
                            "  files");
        }
    }

    @Test
    void leaveOnlySettingsAndAnUnusedToolOfAWholeCourse() {
        try (var file = CartridgeFile.open(Samples.cartridge("allyworkshop.imscc"))) {
            var plan = Plan.of(Manifest.read(file), file);

            assertThat(Plans.left(plan))
                    .extracting(Fate::reason)
                    .containsExactly(
                            "settings", "settings-of", "settings-of", "settings-of", "settings-of", "tool-unused");
            assertThat(plan.fates().get("i7518ab57e9bec3908548219f03f8dbc7"))
                    .extracting(Fate::title, Fate::state, Fate::lesson, Fate::reason)
                    .containsExactly("bad_dog.jpg", State.IMPORTED, "i52a2daf046af9ea99a1839bff0d612f4", "used");
        }
    }

    @Test
    void areReadWhenTheyAreUntidy() {
        try (var file = CartridgeFile.open(Samples.cartridge("course-1.imscc"))) {
            var manifest = Manifest.read(file);
            var plan = Plan.of(manifest, file);

            assertThat(Plans.outline(plan))
                    .containsExactly(
                            "First Module",
                            "  First Module Assignment 1",
                            "  First Module Quiz 1",
                            "  First Module Wiki Page 1",
                            "  First Module Discussion 1",
                            "First Module: First Module Text Header 1",
                            "  First Module External URL 1",
                            "  Sample Document",
                            "  photo.jpg",
                            "  Assignment with internal links",
                            "  The First Measured Century: 1930-1960 (60:00)");
            assertThat(manifest.oddities())
                    .extracting(Oddity::code, oddity -> oddity.arguments().getFirst())
                    .contains(
                            tuple("dangling-item", "First Module AnalyTics Beta External Tool"),
                            tuple("duplicate-resource", "publisheddocument"),
                            tuple("missing-file", "web_resources/sample.mp3"),
                            tuple("for-instructors", "web_resources/unpublished-document.pdf"));
            assertThat(plan.fates().values())
                    .filteredOn(fate -> fate.reason() != null)
                    .extracting(Fate::title, Fate::reason)
                    .contains(
                            tuple("Unfiled Questions", "same-questions"),
                            tuple("Assignment: First Module Assignment 1", "other-form"),
                            tuple("photo.jpg", "same-file"),
                            tuple("web_resources/published-document-2.pdf", "missing-file"));
        }
    }

    @Test
    void areAQuizWithoutATable() {
        try (var file = CartridgeFile.open(Samples.cartridge("all-question-types.imscc"))) {
            var manifest = Manifest.read(file);

            assertThat(manifest.resources().values())
                    .extracting(Resource::kind)
                    .containsExactly(Kind.SETTINGS, Kind.QUIZ, Kind.SETTINGS);
            assertThat(Plans.outline(Plan.of(manifest, file))).containsExactly("more", "  ALL QUESTION TYPES QUIZ");
        }
    }
}
