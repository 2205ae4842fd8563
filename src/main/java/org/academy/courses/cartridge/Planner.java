package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.courses.cartridge.Manifest.Item;
import org.academy.courses.cartridge.Manifest.Kind;
import org.academy.courses.cartridge.Manifest.Resource;
import org.academy.courses.cartridge.Plan.Fate;
import org.academy.courses.cartridge.Plan.Lesson;
import org.academy.courses.cartridge.Plan.Part;
import org.academy.courses.cartridge.Plan.State;
import org.jspecify.annotations.Nullable;

/** Finds a place for everything: first where the table of contents wants it, then where it is used, then at the end. */
final class Planner {

    /** What stands directly in the course, in no folder of it. */
    private static final String COURSE = "course";

    /** What Blackboard calls a folder that its readers never see. */
    private static final String UNSEEN = "--TOP--";

    /** As many files as a lesson can show. */
    private static final int HANDFUL = 100;

    private final Manifest manifest;
    private final Uses uses;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> keys = new HashSet<>(Set.of(Plan.MORE, Plan.FILES));
    private final Map<String, Fate> fates = new LinkedHashMap<>();

    /** The lesson of each resource that has one of its own. */
    private final Map<String, String> lessons = new LinkedHashMap<>();

    /** The lesson of each file that stands in one, by its name in the archive. */
    private final Map<String, String> places = new HashMap<>();

    /** The files that stand in their lesson as themselves, not in a text. */
    private final Set<String> standing = new HashSet<>();

    /** The page that asks the questions of a quiz, by the quiz: so the academy's own export is made. */
    private final Map<String, String> askedInPages = new HashMap<>();

    Planner(Manifest manifest, CartridgeFile file) {
        this.manifest = manifest;
        this.uses = new Uses(manifest, file);
        for (var page : manifest.resources().values()) {
            quizzesOf(page).forEach(quiz -> askedInPages.putIfAbsent(quiz, page.identifier()));
        }
    }

    private List<String> quizzesOf(Resource page) {
        if (page.kind() != Kind.PAGE || !isUsable(page)) {
            return List.of();
        }
        var quizzes = page.dependencies().stream()
                .filter(identifier -> {
                    var other = manifest.resources().get(identifier);
                    return other != null && other.kind() == Kind.QUIZ && isUsable(other);
                })
                .toList();
        return quizzes.isEmpty() || !uses.asks(page) ? List.of() : quizzes;
    }

    Plan plan() {
        var top = manifest.items();
        while (top.size() == 1 && isWrapper(top.getFirst())) {
            top = top.getFirst().children();
        }
        folder(top, COURSE, manifest.title(), "");
        var more = new ArrayList<>(unnamed());
        askedInPages.forEach((quiz, page) -> {
            var lesson = lessons.get(page);
            if (lesson != null) {
                lessons.put(quiz, lesson);
            }
        });
        findPlacesOfFiles();
        more.addAll(files());
        if (!more.isEmpty()) {
            parts.add(new Part(Plan.MORE, "", List.copyOf(more)));
        }
        for (var resource : manifest.resources().values()) {
            fates.put(resource.identifier(), fate(resource));
        }
        return new Plan(List.copyOf(parts), Collections.unmodifiableMap(fates));
    }

    /** An item that is there because the format wants a root. */
    private boolean isWrapper(Item item) {
        var title = item.title();
        return item.resource() == null
                && !item.children().isEmpty()
                && (title.isBlank()
                        || title.equals(UNSEEN)
                        || title.equalsIgnoreCase(manifest.title())
                        || item.children().stream()
                                .noneMatch(child -> child.children().isEmpty()));
    }

    /**
     * The leaves of a folder become a part, those behind a heading one of their own, and so does each folder in it.
     *
     * @param title of the part its own leaves become
     * @param outer what its folders' titles begin with
     */
    private void folder(List<Item> items, String key, String title, String outer) {
        List<Lesson> open = null;
        Item heading = null;
        boolean begun = false;
        for (var item : items) {
            if (!item.children().isEmpty()) {
                inner(item, title, outer);
                open = null;
                heading = null;
                continue;
            }
            if (item.resource() == null) {
                heading = item;
                open = null;
                continue;
            }
            var lesson = lesson(item);
            if (lesson == null) {
                continue;
            }
            if (open == null) {
                open = heading == null
                        ? part(unique(begun ? key + "#2" : key), title)
                        : part(unique(heading.identifier()), joined(outer, heading.title()));
                begun |= heading == null;
            }
            open.add(lesson);
        }
    }

    private void inner(Item folder, String above, String outer) {
        var title = folder.title().equals(UNSEEN) ? "" : folder.title();
        var joined = joined(outer, title);
        var items = new ArrayList<Item>();
        if (folder.resource() != null) {
            items.add(new Item(folder.identifier(), title, folder.resource(), List.of()));
        }
        items.addAll(folder.children());
        folder(items, folder.identifier(), joined.isEmpty() ? above : joined, joined);
    }

    private static String joined(String outer, String inner) {
        return outer.isBlank() ? inner.strip() : inner.isBlank() ? outer : outer.strip() + ": " + inner.strip();
    }

    private List<Lesson> part(String key, String title) {
        var open = new ArrayList<Lesson>();
        parts.add(new Part(key, title.strip(), open));
        return open;
    }

    private String unique(String key) {
        var unique = key;
        for (int i = 2; !keys.add(unique); i++) {
            unique = key + "#" + i;
        }
        return unique;
    }

    private @Nullable Lesson lesson(Item item) {
        var resource = item.resource() == null ? null : manifest.resources().get(item.resource());
        if (resource == null) {
            return null;
        }
        var meant = richer(resource);
        if (!isUsable(meant) || askedInPages.containsKey(meant.identifier())) {
            return null;
        }
        var key = unique(item.identifier());
        var title = item.title().isBlank() ? meant.title() : item.title().strip();
        var there = lessons.putIfAbsent(meant.identifier(), key);
        return there == null
                ? new Lesson(key, title, List.of(meant.identifier()), null)
                : new Lesson(key, title, List.of(), there);
    }

    /** The form of it that says most. */
    private Resource richer(Resource resource) {
        var other = resource.instead() == null ? null : manifest.resources().get(resource.instead());
        return other != null && other.instead() == null && isUsable(other) ? other : resource;
    }

    private static boolean isUsable(Resource resource) {
        var main = resource.href();
        return switch (resource.kind()) {
            case PAGE, LINK, DISCUSSION, ASSIGNMENT, TOOL, QUIZ, QUESTION_BANK -> main != null;
            case FILE -> main != null && !Kinds.isLayout(main);
            case SETTINGS, UNKNOWN -> false;
        };
    }

    /** What no item names, and is something to read or to answer. */
    private List<Lesson> unnamed() {
        var unnamed = new ArrayList<Lesson>();
        for (var resource : manifest.resources().values()) {
            boolean alone = switch (resource.kind()) {
                case PAGE, DISCUSSION, ASSIGNMENT, QUIZ -> true;
                case QUESTION_BANK -> asksMore(resource);
                case FILE, LINK, TOOL, SETTINGS, UNKNOWN -> false;
            };
            if (alone
                    && isUsable(resource)
                    && richer(resource).equals(resource)
                    && !askedInPages.containsKey(resource.identifier())
                    && !lessons.containsKey(resource.identifier())) {
                var key = unique(resource.identifier());
                lessons.put(resource.identifier(), key);
                unnamed.add(new Lesson(key, resource.title(), List.of(resource.identifier()), null));
            }
        }
        return unnamed;
    }

    /** A bank often keeps what a quiz of the same course already asks. */
    private boolean asksMore(Resource bank) {
        var questions = uses.questions(bank);
        return !questions.isEmpty() && askedElsewhere(bank, questions) == null;
    }

    private @Nullable Resource askedElsewhere(Resource bank, Set<String> questions) {
        return manifest.resources().values().stream()
                .filter(other -> other.kind() == Kind.QUIZ && isUsable(other))
                .filter(other -> !other.equals(bank))
                .filter(other -> uses.questions(other).containsAll(questions))
                .findFirst()
                .orElse(null);
    }

    private void findPlacesOfFiles() {
        lessons.forEach((identifier, lesson) -> {
            var resource = manifest.resources().get(identifier);
            if (resource != null && resource.kind() == Kind.FILE && resource.href() != null) {
                places.putIfAbsent(resource.href(), lesson);
                standing.add(resource.href());
            }
        });
        lessons.forEach((identifier, lesson) -> {
            var resource = manifest.resources().get(identifier);
            if (resource != null && resource.kind() != Kind.FILE) {
                uses.files(resource).forEach(name -> places.putIfAbsent(name, lesson));
            }
        });
    }

    /** Pictures, documents and links that nothing names. */
    private List<Lesson> files() {
        var left = new ArrayList<String>();
        for (var resource : manifest.resources().values()) {
            boolean single = resource.kind() == Kind.FILE || resource.kind() == Kind.LINK;
            var main = resource.href();
            if (single
                    && main != null
                    && isUsable(resource)
                    && richer(resource).equals(resource)
                    && !lessons.containsKey(resource.identifier())
                    && !places.containsKey(main)) {
                left.add(resource.identifier());
                places.put(main, "");
            }
        }
        var files = new ArrayList<Lesson>();
        for (int from = 0; from < left.size(); from += HANDFUL) {
            var key = from == 0 ? Plan.FILES : unique(Plan.FILES);
            var some = List.copyOf(left.subList(from, Math.min(left.size(), from + HANDFUL)));
            files.add(new Lesson(key, "", some, null));
            some.forEach(identifier -> place(identifier, key));
        }
        return files;
    }

    private void place(String identifier, String lesson) {
        lessons.put(identifier, lesson);
        var resource = manifest.resources().get(identifier);
        if (resource != null && resource.href() != null) {
            places.put(resource.href(), lesson);
            standing.add(resource.href());
        }
    }

    private Fate fate(Resource resource) {
        var lesson = lessons.get(resource.identifier());
        if (lesson != null) {
            return switch (resource.kind()) {
                case TOOL -> fate(resource, State.PARTLY, lesson, "tool", resource.title());
                case DISCUSSION, ASSIGNMENT -> fate(resource, State.IMPORTED, lesson, "prompt");
                default -> fate(resource, State.IMPORTED, lesson, null);
            };
        }
        var other = richer(resource);
        if (!other.equals(resource)) {
            return fate(resource, State.IMPORTED, lessons.get(other.identifier()), "other-form", other.title());
        }
        var main = resource.href();
        return switch (resource.kind()) {
            case SETTINGS -> settings(resource);
            case UNKNOWN -> fate(resource, State.LEFT, null, "unknown-type", resource.type());
            case PAGE, LINK, DISCUSSION, ASSIGNMENT, TOOL, QUIZ, QUESTION_BANK, FILE ->
                main == null
                        ? fate(resource, State.LEFT, null, "missing-file", missing(resource))
                        : unplaced(resource, main);
        };
    }

    private String missing(Resource resource) {
        return manifest.oddities().stream()
                .filter(oddity -> oddity.code().equals("missing-file"))
                .filter(oddity -> oddity.arguments().getLast().equals(resource.title()))
                .map(oddity -> oddity.arguments().getFirst())
                .findFirst()
                .orElse(resource.title());
    }

    private Fate unplaced(Resource resource, String main) {
        var place = places.get(main);
        if (place != null && (resource.kind() == Kind.FILE || resource.kind() == Kind.LINK)) {
            return fate(resource, State.IMPORTED, place, standing.contains(main) ? "same-file" : "used");
        }
        return switch (resource.kind()) {
            case QUESTION_BANK -> {
                var questions = uses.questions(resource);
                var quiz = questions.isEmpty() ? null : askedElsewhere(resource, questions);
                yield quiz == null
                        ? fate(resource, State.LEFT, null, "no-questions")
                        : fate(
                                resource,
                                State.IMPORTED,
                                lessons.get(quiz.identifier()),
                                "same-questions",
                                quiz.title());
            }
            case TOOL -> fate(resource, State.LEFT, null, "tool-unused");
            default -> fate(resource, State.LEFT, null, "layout");
        };
    }

    private Fate settings(Resource settings) {
        return manifest.resources().values().stream()
                .filter(owner -> owner.dependencies().contains(settings.identifier()))
                .filter(owner -> !owner.equals(settings))
                .findFirst()
                .map(owner -> fate(settings, State.LEFT, null, "settings-of", owner.title()))
                .orElseGet(() -> fate(settings, State.LEFT, null, "settings"));
    }

    private static Fate fate(
            Resource resource, State state, @Nullable String lesson, @Nullable String reason, String... arguments) {
        return new Fate(
                resource.identifier(), resource.title(), resource.type(), state, lesson, reason, List.of(arguments));
    }
}
