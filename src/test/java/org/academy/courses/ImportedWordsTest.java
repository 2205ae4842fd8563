package org.academy.courses;

import static org.assertj.core.api.Assertions.assertThat;

import org.academy.courses.cartridge.CartridgeFile;
import org.academy.courses.cartridge.Conversion;
import org.academy.courses.cartridge.Manifest;
import org.academy.courses.cartridge.Piece;
import org.academy.courses.cartridge.Plan;
import org.academy.testing.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a conversion makes of real courses, blocks keep as it is. */
class ImportedWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"allyworkshop", "course-1", "all-question-types", "single-page"})
    void areWelcomeAlready(String name) {
        try (var file = CartridgeFile.open(Samples.cartridge(name + ".imscc"))) {
            var manifest = Manifest.read(file);
            var conversion = new Conversion(file, manifest, Plan.of(manifest, file), (code, arguments) -> code);
            for (var resource : manifest.resources().values()) {
                var converted = conversion.convert(resource);

                assertThat(converted.pieces()).extracting(Piece::origin).doesNotHaveDuplicates();
                converted.pieces().forEach(ImportedWordsTest::isWelcome);
            }
        }
    }

    private static void isWelcome(Piece piece) {
        var content = switch (piece) {
            case Piece.Words words ->
                new BlockContent.Text(
                        words.html().replace("academy-unit:", "/learn/").replace("academy-file:", "/media/"));
            case Piece.Picture picture -> new BlockContent.Image(null, picture.alt(), picture.caption());
            case Piece.Download download -> new BlockContent.File(null, download.title());
            case Piece.Ask ask -> new BlockContent.Question(ask.key(), ask.words());
        };
        assertThat(Contents.cleaned(content)).isEqualTo(content);
    }
}
