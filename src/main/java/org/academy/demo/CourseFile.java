package org.academy.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code course.yaml}: what of a demo course is the same in every language. */
record CourseFile(
        String slug,
        String lead,
        List<String> owners,
        String topic,
        String level,
        List<String> professions,
        String licence,
        int passMark,
        List<Section> sections) {

    record Section(String key, List<Unit> units) {}

    record Unit(String key, int minutes, LocalDate reviewBy, List<String> sources, List<Block> blocks) {}

    record Block(
            String key,
            String kind,
            @Nullable String file,
            @Nullable String type,
            @Nullable List<String> options,
            @Nullable List<String> right) {}
}
