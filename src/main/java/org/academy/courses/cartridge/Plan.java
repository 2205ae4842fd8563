package org.academy.courses.cartridge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the course will be made of: every resource has a place in it or a reason.
 *
 * @param fates by resource identifier; as many as the manifest has resources
 */
public record Plan(List<Part> parts, Map<String, Fate> fates) {

    /** Where the things go that no item names. */
    public static final String MORE = "more";

    /** The lesson of pictures, documents and links that nothing names; {@code files#2} and so on if they are many. */
    public static final String FILES = "files";

    /** Becomes a section; {@link #MORE} has no title of its own, nor has the lesson {@link #FILES} in it. */
    public record Part(String key, String title, List<Lesson> lessons) {}

    /**
     * Becomes a unit.
     *
     * @param key the item's identifier, the same in the next export of this course
     * @param resources what it is made of, in order; none if it only points to {@code same}
     * @param same the lesson that already holds this resource, if it stands in the table twice
     */
    public record Lesson(
            String key,
            String title,
            List<String> resources,
            @Nullable String same) {}

    /**
     * What becomes of a resource.
     *
     * @param lesson the key of the lesson it is in
     * @param reason a code, said at {@code courses.import.reason.<code>}
     */
    public record Fate(
            String resource,
            String title,
            String type,
            State state,
            @Nullable String lesson,
            @Nullable String reason,
            List<String> arguments) {}

    public enum State {
        IMPORTED,
        PARTLY,
        LEFT
    }

    public static Plan of(Manifest manifest, CartridgeFile file) {
        return new Planner(manifest, file).plan();
    }
}
