package org.academy.courses.cartridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is odd about a cartridge, lost of it or left behind can be said in the report. */
class ReasonsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/academy/courses/cartridge");
    private static final Path BOOK = Path.of("src/main/resources/i18n/courses/messages.properties");

    /** A loss or an oddity: its code comes first. */
    private static final Pattern LOSS = Pattern.compile("\\b(?:lost|odd|Oddity)\\(\\s*([^,)]+)");

    private static final Pattern FATE = Pattern.compile("\\bfate\\(\\s*(?:resource|settings),[^;]*?(?=;|\\bfate\\()");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    /** Where a code is only handed on. */
    private static final Set<String> HANDED_ON = Set.of("code", "String code");

    @Test
    void haveASentenceEach() throws IOException {
        var book = new Properties();
        try (var words = Files.newBufferedReader(BOOK)) {
            book.load(words);
        }

        assertThat(codes())
                .contains("missing-file", "dangling-item", "question-type", "same-questions", "same-file", "used")
                .allSatisfy(code -> assertThat(book.getProperty("courses.import.reason." + code))
                        .as("courses.import.reason." + code)
                        .isNotBlank());
    }

    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                var source = Files.readString(file);
                LOSS.matcher(source)
                        .results()
                        .map(loss -> loss.group(1).strip())
                        .filter(code -> !HANDED_ON.contains(code))
                        .map(code -> code.replaceAll("^\"|\"$", ""))
                        .forEach(codes::add);
                FATE.matcher(source)
                        .results()
                        .flatMap(fate -> TEXT.matcher(fate.group()).results())
                        .map(text -> text.group(1))
                        .forEach(codes::add);
            }
        }
        return codes;
    }
}
