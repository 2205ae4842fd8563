package org.academy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.academy.shared.LanguageTag;

/** The message files as they lie in the sources: one book per module and language. */
final class Books {

    private static final Path SHELF = Path.of("src/main/resources/i18n");

    private Books() {}

    static List<String> modules() {
        try (var all = Files.list(SHELF)) {
            return all.map(module -> module.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, String> english(String module) {
        return of(module, LanguageTag.EN);
    }

    /** Empty where there is no such book. */
    static Map<String, String> of(String module, LanguageTag language) {
        var name = language == LanguageTag.EN ? "messages.properties" : "messages_" + language.tag() + ".properties";
        var file = SHELF.resolve(module).resolve(name);
        var texts = new TreeMap<String, String>();
        if (Files.exists(file)) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return texts;
    }

    /** Everything the academy says in English. */
    static Map<String, String> english() {
        var texts = new TreeMap<String, String>();
        modules().forEach(module -> texts.putAll(english(module)));
        return texts;
    }
}
