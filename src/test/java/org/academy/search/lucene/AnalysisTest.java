package org.academy.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each language's chain makes of its texts, held to golden files: a text, and under it its terms, position by
 * position. Another engine's chains are held to the same files.
 */
class AnalysisTest {

    @ParameterizedTest
    @EnumSource(LanguageTag.class)
    void makesTheTermsOfTheGoldenFile(LanguageTag language) {
        var golden = golden(language);
        var made = new ArrayList<String>();
        for (var text : golden.lines().filter(line -> !line.startsWith("  ")).toList()) {
            made.add(text);
            made.add("  "
                    + String.join(
                            " ",
                            Words.terms(Analysis.of(language), text).stream()
                                    .map(terms -> String.join("|", terms))
                                    .toList()));
        }

        assertThat(made).isEqualTo(golden.lines().toList());
    }

    private static String golden(LanguageTag language) {
        var file = "/search/tokens/" + language.tag() + ".txt";
        try (var stream = Objects.requireNonNull(AnalysisTest.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
