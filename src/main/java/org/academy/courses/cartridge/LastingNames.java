package org.academy.courses.cartridge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the things of a cartridge are called in this export and in the next. Most systems keep their identifiers; Moodle
 * makes new ones each time, so there things go by their titles.
 */
public final class LastingNames {

    private static final String NEW_EACH_TIME = "moodle";

    private final Manifest manifest;
    private final boolean byTitle;
    private final Map<String, String> resources = new HashMap<>();

    public LastingNames(Manifest manifest) {
        this.manifest = manifest;
        this.byTitle = manifest.vendor().equals(NEW_EACH_TIME);
        var taken = new HashSet<String>();
        manifest.resources()
                .values()
                .forEach(one -> resources.put(
                        one.identifier(), byTitle ? unique(one.kind() + ":" + one.title(), taken) : one.identifier()));
    }

    public String course() {
        return byTitle ? NEW_EACH_TIME + ":" + manifest.title() : manifest.identifier();
    }

    /**
     * Where a piece comes from.
     *
     * @param question which question of its resource it is, from 0; less if it is none
     */
    public String origin(String resource, Piece piece, int question) {
        var said = piece.origin();
        if (!byTitle || !said.startsWith(resource)) {
            return said;
        }
        var within = question < 0 ? said.substring(resource.length()) : "#q:" + question;
        return resources.getOrDefault(resource, resource) + within;
    }

    /** The same plan with parts and lessons called by what lasts. */
    public Plan plan(Plan plan) {
        if (!byTitle) {
            return plan;
        }
        var names = new HashMap<String, String>();
        var taken = new HashSet<String>();
        for (var part : plan.parts()) {
            for (var lesson : part.lessons()) {
                boolean ours = lesson.key().startsWith(Plan.FILES);
                names.put(lesson.key(), ours ? lesson.key() : unique(part.title() + " / " + lesson.title(), taken));
            }
        }
        var parts = plan.parts().stream()
                .map(part -> new Plan.Part(
                        part.key().equals(Plan.MORE) ? part.key() : unique(part.title(), taken),
                        part.title(),
                        part.lessons().stream()
                                .map(lesson -> new Plan.Lesson(
                                        names.getOrDefault(lesson.key(), lesson.key()),
                                        lesson.title(),
                                        lesson.resources(),
                                        renamed(lesson.same(), names)))
                                .toList()))
                .toList();
        var fates = new LinkedHashMap<String, Plan.Fate>();
        plan.fates()
                .forEach((resource, fate) -> fates.put(
                        resource,
                        new Plan.Fate(
                                fate.resource(),
                                fate.title(),
                                fate.type(),
                                fate.state(),
                                renamed(fate.lesson(), names),
                                fate.reason(),
                                fate.arguments())));
        return new Plan(parts, fates);
    }

    private static @Nullable String renamed(@Nullable String key, Map<String, String> names) {
        return key == null ? null : names.getOrDefault(key, key);
    }

    private static String unique(String name, Set<String> taken) {
        var unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + "#" + i;
        }
        return unique;
    }
}
