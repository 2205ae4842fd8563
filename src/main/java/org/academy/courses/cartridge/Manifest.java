package org.academy.courses.cartridge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cartridge's table of contents.
 *
 * @param version of the format, such as 1.3.0
 * @param vendor whose export it is by its habits: canvas, moodle, blackboard, sakai, d2l, or nothing
 * @param language as found, a BCP 47 tag if the maker knew
 * @param resources by identifier, in order; one that is there twice is here as {@code #2} as well
 * @param oddities what is not as it should be and was read all the same
 */
public record Manifest(
        String identifier,
        String version,
        String vendor,
        String title,
        String description,
        @Nullable String language,
        String licence,
        List<String> authors,
        List<String> keywords,
        List<Item> items,
        Map<String, Resource> resources,
        List<Oddity> oddities) {

    /** A line of the table: a folder, a heading, or something to open. */
    public record Item(
            String identifier, String title, @Nullable String resource, List<Item> children) {}

    /**
     * Something the cartridge brings.
     *
     * @param href the file that is opened, by its name in the archive, as far as it is there
     * @param files all its files, by their names in the archive; those that are missing are oddities
     * @param dependencies resources it needs, as far as they are there
     * @param title what the items call it, else what it calls itself, else its file's name
     * @param instead the resource of which this is only a plainer form
     */
    public record Resource(
            String identifier,
            String type,
            Kind kind,
            @Nullable String href,
            List<String> files,
            List<String> dependencies,
            String title,
            @Nullable String instead) {}

    public enum Kind {
        PAGE,
        FILE,
        LINK,
        DISCUSSION,
        ASSIGNMENT,
        TOOL,
        QUIZ,
        QUESTION_BANK,
        SETTINGS,
        UNKNOWN
    }

    /** Something that is not as it should be, said at {@code courses.import.reason.<code>}. */
    public record Oddity(String code, List<String> arguments) {

        Oddity(String code, String... arguments) {
            this(code, List.of(arguments));
        }
    }

    public static Manifest read(CartridgeFile file) {
        return new ManifestReader(file).read();
    }
}
