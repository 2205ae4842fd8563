package org.academy.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code en.yaml} and its sisters: what a demo course says in one language. */
record WordsFile(
        String title,
        String summary,
        String audience,
        List<String> outcomes,
        Map<String, String> sections,
        Map<String, String> units,
        Map<String, Block> blocks) {

    record Block(
            @Nullable String html,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String title,
            @Nullable String prompt,
            @Nullable Map<String, String> options,
            @Nullable List<String> accept,
            @Nullable String explanation) {}

    String section(String key) {
        return Objects.requireNonNull(sections.get(key), key);
    }

    String unit(String key) {
        return Objects.requireNonNull(units.get(key), key);
    }

    Block block(String key) {
        return Objects.requireNonNull(blocks.get(key), key);
    }
}
