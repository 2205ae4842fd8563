package org.academy.courses;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of every resource that a cartridge's manifest names: each is on exactly one line.
 *
 * @param version of Common Cartridge, as the file says
 * @param vendor whose export it is by its habits; empty if unknown
 * @param course the draft's address
 * @param proposals whether the draft was there before, and only proposals were made
 * @param oddities what was untidy in the file and read all the same
 */
public record ImportReport(
        String fileName,
        String title,
        String version,
        String vendor,
        String course,
        boolean proposals,
        List<Line> lines,
        List<Note> oddities) {

    /** @param unit the address of the unit where it is now */
    public record Line(
            String resource,
            String title,
            String type,
            Fate fate,
            @Nullable String unit,
            List<Note> notes) {}

    /** A sentence at {@code courses.import.reason.<code>}. */
    public record Note(String code, List<String> arguments) {}

    public enum Fate {
        IMPORTED,
        PARTLY,
        LEFT;

        /** As it stands in a message key. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public long count(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }
}
