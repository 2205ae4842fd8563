package org.academy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeaveTest {

    @ParameterizedTest
    @ValueSource(strings = {"hand-hygiene-at-the-point-of-care", "partnership-first-steps", "teaching-at-the-bedside"})
    void growsTheSameClothFromTheSameSlug(String slug) throws IOException {
        assertThat(Weave.of(slug).swatch()).isEqualTo(golden(slug + ".svg"));
    }

    @Test
    void weavesTheHomePageClothTheSameEveryTime() throws IOException {
        assertThat(Weave.hero()).isEqualTo(golden("hero.svg"));
    }

    @Test
    void drawsEachSizeFromTheSameThreads() {
        var cloth = Weave.of("hand-hygiene-at-the-point-of-care");

        assertThat(cloth.band()).contains("viewBox=\"0 0 336 144\"").contains("c-madder");
        assertThat(cloth.strip()).contains("viewBox=\"0 0 600 48\"").contains("c-madder");
        assertThat(cloth.selvedge()).contains("viewBox=\"0 0 600 16\"");
    }

    @Test
    void staysSmallAndCarriesNoStyle() {
        assertThat(Weave.of("anything").swatch()).hasSizeLessThan(1500).doesNotContain("style");
    }

    private static String golden(String file) throws IOException {
        try (var stream = WeaveTest.class.getResourceAsStream("/shared/weave/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
