package org.academy;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part.Type;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every module speaks every language of the academy, wholly and well-formed. */
class TranslationsTest {

    /** Lines such as {@code fr search.pages}: read by somebody, and rightly the same as in English. */
    private static final Path SAME_AS_ENGLISH = Path.of("src/test/resources/translations/same-as-english.txt");

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("books")
    void sayEverythingThatEnglishSays(String module, LanguageTag language) {
        assertThat(Books.of(module, language).keySet())
                .as("%s in %s", module, language.ownName())
                .isEqualTo(Books.english(module).keySet());
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("books")
    void areWellFormedAndUseTheSameArguments(String module, LanguageTag language) {
        var english = Books.english(module);

        assertThat(Books.of(module, language)).allSatisfy((key, text) -> {
            assertThat(new MessageFormat(text, ULocale.forLanguageTag(language.tag())))
                    .isNotNull();
            assertThat(arguments(text)).as(key).isEqualTo(arguments(english.getOrDefault(key, "")));
            assertThat(text)
                    .as(key + ": an apostrophe is written ’, ' would be taken for a quote")
                    .doesNotContain("'");
        });
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("books")
    void areTranslated(String module, LanguageTag language) throws IOException {
        var reviewed = reviewed();
        var english = Books.english(module);

        assertThat(Books.of(module, language).entrySet())
                .filteredOn(text -> text.getValue().equals(english.get(text.getKey())))
                .filteredOn(text -> hasWords(text.getValue()))
                .filteredOn(text -> !reviewed.contains("* " + text.getKey())
                        && !reviewed.contains(language.tag() + " " + text.getKey()))
                .as("the same as in English, and not in %s", SAME_AS_ENGLISH)
                .isEmpty();
    }

    static Stream<Arguments> books() {
        return Books.modules().stream()
                .flatMap(module -> LanguageTag.all().stream()
                        .filter(language -> language != LanguageTag.EN)
                        .map(language -> Arguments.of(module, language)));
    }

    /** Those inside a plural too. */
    private static Set<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == Type.ARG_NUMBER || part.getType() == Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Something is left when arguments and signs are taken away. */
    private static boolean hasWords(String text) {
        return text.replaceAll("\\{[^{}]*}", "").codePoints().anyMatch(Character::isLetter);
    }

    private static Set<String> reviewed() throws IOException {
        return Files.readAllLines(SAME_AS_ENGLISH).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::strip)
                .collect(Collectors.toSet());
    }
}
