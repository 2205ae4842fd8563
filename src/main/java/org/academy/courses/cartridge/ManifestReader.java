package org.academy.courses.cartridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.academy.courses.cartridge.Manifest.Item;
import org.academy.courses.cartridge.Manifest.Kind;
import org.academy.courses.cartridge.Manifest.Oddity;
import org.academy.courses.cartridge.Manifest.Resource;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Reads a table of contents as it is, not as it should be; what is odd is noted. */
final class ManifestReader {

    private static final Pattern VERSION = Pattern.compile("imsccv(\\d)p(\\d)");
    private static final Pattern CARD_NAME = Pattern.compile("(?im)^FN[^:\\n]*:(.+)$");
    private static final Pattern CARD_ORGANISATION = Pattern.compile("(?im)^ORG[^:\\n]*:(.+)$");

    /** Who does something for a course, but does not write it. */
    private static final Set<String> NO_AUTHORS =
            Set.of("publisher", "terminator", "validator", "technical validator", "educational validator", "unknown");

    private final CartridgeFile file;
    private final Kinds kinds;
    private final Titles titles;
    private final List<Oddity> oddities = new ArrayList<>();
    private final Map<String, String> itemTitles = new HashMap<>();
    private final Set<String> itemIdentifiers = new HashSet<>();

    ManifestReader(CartridgeFile file) {
        this.file = file;
        this.kinds = new Kinds(file);
        this.titles = new Titles(file);
    }

    Manifest read() {
        var manifest = table();
        file.twice().forEach(name -> odd("duplicate-file", name));
        var organizations = part(manifest, "organizations")
                .flatMap(part -> part.children("organization"))
                .toList();
        var items = organizations.stream()
                .flatMap(organization -> items(organization, 1).stream())
                .toList();
        var resources = resources(manifest);
        items.forEach(item -> check(item, resources));
        var general = manifest.child("metadata").flatMap(ManifestReader::general);
        return new Manifest(
                text(manifest.attribute("identifier")),
                version(manifest),
                vendor(manifest, resources),
                general.flatMap(about -> about.child("title"))
                        .map(ManifestReader::said)
                        .filter(title -> !title.isEmpty())
                        .or(() -> organizations.stream()
                                .flatMap(organization -> organization.children("title"))
                                .map(ManifestReader::said)
                                .findFirst())
                        .orElse(""),
                general.flatMap(about -> about.child("description"))
                        .map(ManifestReader::said)
                        .orElse(""),
                general.map(ManifestReader::language).orElse(null),
                licence(manifest),
                authors(manifest),
                keywords(general.stream()),
                items,
                resources,
                List.copyOf(oddities));
    }

    private void odd(String code, String... arguments) {
        oddities.add(new Oddity(code, arguments));
    }

    private Xml table() {
        var name = file.find(file.root() + CartridgeFile.MANIFEST)
                .filter(found -> found.substring(file.root().length()).equalsIgnoreCase(CartridgeFile.MANIFEST))
                .orElseThrow(() -> new RuleViolated("courses.rule.cartridge-no-table"));
        try {
            return Xml.read(file, name)
                    .all("manifest")
                    .findFirst()
                    .orElseThrow(() -> new RuleViolated("courses.rule.cartridge-table-unreadable"));
        } catch (IOException unreadable) {
            throw new RuleViolated("courses.rule.cartridge-table-unreadable");
        }
    }

    private static Stream<Xml> part(Xml manifest, String name) {
        return manifest.child(name).isPresent() ? manifest.children(name) : manifest.all(name);
    }

    private static Optional<Xml> general(Xml metadata) {
        return metadata.all("general").findFirst();
    }

    /** What is said in the first language that says anything. */
    private static String said(Xml element) {
        return Stream.concat(element.all("string"), element.all("langstring"))
                .map(Xml::line)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElseGet(element::line);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable String language(Xml general) {
        return Stream.concat(
                        general.children("language").map(Xml::line),
                        general.all("string").map(string -> text(string.attribute("language"))))
                .map(tag -> tag.replace('_', '-'))
                .filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*"))
                .findFirst()
                .orElse(null);
    }

    private static String licence(Xml manifest) {
        return manifest.child("metadata").stream()
                .flatMap(metadata -> metadata.all("rights"))
                .flatMap(rights -> rights.children("description"))
                .map(ManifestReader::said)
                .filter(licence -> !licence.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<String> authors(Xml manifest) {
        return manifest.child("metadata").stream()
                .flatMap(metadata -> metadata.all("contribute"))
                .filter(contribution -> contribution
                        .child("role")
                        .map(role ->
                                role.child("value").map(ManifestReader::said).orElseGet(role::line))
                        .map(role -> !NO_AUTHORS.contains(role.toLowerCase(Locale.ROOT)))
                        .orElse(true))
                .flatMap(contribution -> Stream.concat(contribution.all("entity"), contribution.all("centity")))
                .filter(entity -> !entity.text().isBlank())
                .map(entity -> person(entity.text()))
                .filter(person -> !person.isEmpty())
                .distinct()
                .toList();
    }

    /** A name, from a visiting card or as it is. */
    private static String person(String entity) {
        if (!entity.toUpperCase(Locale.ROOT).contains("BEGIN:VCARD")) {
            return entity.replaceAll("[\\s\\p{Z}]+", " ").strip();
        }
        var lines = entity.replaceAll("(?i)\\s+(?=(?:VERSION|FN|N|ORG|EMAIL|TEL|URL|END)[;:])", "\n");
        var name = CARD_NAME.matcher(lines);
        var organisation = CARD_ORGANISATION.matcher(lines);
        return name.find()
                ? name.group(1).strip()
                : organisation.find() ? organisation.group(1).strip() : "";
    }

    private static List<String> keywords(Stream<Xml> general) {
        return general.flatMap(about -> about.children("keyword"))
                .map(ManifestReader::said)
                .flatMap(words -> Stream.of(words.split("\\s*[,;،、]\\s*")))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    private static String version(Xml manifest) {
        var said = manifest.child("metadata")
                .flatMap(metadata -> metadata.child("schemaversion"))
                .map(Xml::line)
                .orElse("");
        if (!said.isEmpty()) {
            return said;
        }
        return manifest.attributes().values().stream()
                .map(VERSION::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1) + "." + found.group(2) + ".0")
                .findFirst()
                .orElse("");
    }

    /** By habits, because nobody says it. */
    private String vendor(Xml manifest, Map<String, Resource> resources) {
        var root = file.root();
        var names = file.names();
        var spaces = String.join(" ", manifest.attributes().values()).toLowerCase(Locale.ROOT);
        if (names.contains(root + "course_settings/canvas_export.txt") || spaces.contains("canvas.instructure")) {
            return "canvas";
        }
        if (spaces.contains("desire2learn") || spaces.contains("d2l")) {
            return "d2l";
        }
        if (text(manifest.attribute("identifier")).matches("M_[0-9A-Fa-f]{8,}")
                && resources.keySet().stream().anyMatch(one -> one.matches("I_[0-9A-Fa-f]+_R.*"))) {
            return "moodle";
        }
        if (names.stream().anyMatch(name -> name.startsWith(root + "cc-objects/"))) {
            return "sakai";
        }
        if (spaces.contains("blackboard") || resources.keySet().stream().anyMatch(one -> one.matches("ccres\\d{3,}"))) {
            return "blackboard";
        }
        return "";
    }

    private List<Item> items(Xml parent, int depth) {
        if (depth > file.bounds().depth()) {
            throw new RuleViolated("courses.rule.cartridge-depth", file.bounds().depth());
        }
        var items = new ArrayList<Item>();
        parent.children("item").forEach(item -> items.add(item(item, depth)));
        return items;
    }

    private Item item(Xml item, int depth) {
        var title = item.child("title").map(ManifestReader::said).orElse("");
        var said = text(item.attribute("identifier"));
        var identifier = unique(said.isEmpty() ? "item" : said, itemIdentifiers);
        if (!said.isEmpty() && !identifier.equals(said)) {
            odd("duplicate-item", title, said);
        }
        var reference = text(item.attribute("identifierref"));
        if (!reference.isEmpty() && !title.isEmpty()) {
            itemTitles.putIfAbsent(reference, title);
        }
        return new Item(identifier, title, reference.isEmpty() ? null : reference, items(item, depth + 1));
    }

    private static String unique(String identifier, Set<String> taken) {
        var unique = identifier;
        for (int i = 2; !taken.add(unique); i++) {
            unique = identifier + "#" + i;
        }
        return unique;
    }

    /** Items that lead nowhere, and folders in which nothing is. */
    private void check(Item item, Map<String, Resource> resources) {
        var reference = item.resource();
        if (reference != null && !resources.containsKey(reference)) {
            odd("dangling-item", item.title().isEmpty() ? item.identifier() : item.title(), reference);
        }
        item.children().forEach(child -> check(child, resources));
    }

    private Map<String, Resource> resources(Xml manifest) {
        var found = part(manifest, "resources")
                .flatMap(part -> part.children("resource")
                        .map(resource -> new Placed(resource, base(manifest) + base(part) + base(resource))))
                .toList();
        if (found.isEmpty()) {
            throw new RuleViolated("courses.rule.cartridge-empty");
        }
        var taken = new HashSet<String>();
        var named = new LinkedHashMap<String, Placed>();
        for (var placed : found) {
            var said = text(placed.resource().attribute("identifier"));
            var identifier = unique(said.isEmpty() ? "resource" : said, taken);
            if (!said.isEmpty() && !identifier.equals(said)) {
                odd("duplicate-resource", said);
            }
            named.put(identifier, placed);
        }
        var resources = new LinkedHashMap<String, Resource>();
        named.forEach((identifier, placed) -> resources.put(identifier, resource(identifier, placed, taken)));
        return Collections.unmodifiableMap(resources);
    }

    private record Placed(Xml resource, String base) {}

    /** The folder that all references in it start from. */
    private static String base(Xml element) {
        var base = text(element.attribute("base"));
        return base.isEmpty() || base.contains(":") || base.endsWith("/") ? base.replaceAll(".*:.*", "") : base + "/";
    }

    private Resource resource(String identifier, Placed placed, Set<String> known) {
        var resource = placed.resource();
        var said = resource.attribute("href");
        var missing = new LinkedHashSet<String>();
        var files = new LinkedHashSet<String>();
        for (var href : hrefs(resource)) {
            file.find(placed.base() + href)
                    .or(() -> file.find(href))
                    .ifPresentOrElse(files::add, () -> missing.add(href));
        }
        var main = text(said).isEmpty()
                ? null
                : file.find(placed.base() + text(said))
                        .or(() -> file.find(text(said)))
                        .orElse(null);
        main = main == null ? first(files, text(resource.attribute("type"))) : main;
        var type = text(resource.attribute("type"));
        var kind = kinds.of(type, main, List.copyOf(files));
        if (kind == Kind.ASSIGNMENT && main != null && main.endsWith("assignment_settings.xml")) {
            main = files.stream().filter(Kinds::isPage).findFirst().orElse(main);
        }
        var title = title(identifier, resource, main, kind, missing);
        missing.forEach(href -> odd("missing-file", href, title));
        if (isForInstructors(resource)) {
            odd("for-instructors", title);
        }
        return new Resource(
                identifier,
                type,
                kind,
                main,
                List.copyOf(files),
                dependencies(resource, title, known),
                title,
                resource.all("variant")
                        .map(variant -> text(variant.attribute("identifierref")))
                        .filter(known::contains)
                        .filter(other -> !other.equals(identifier))
                        .findFirst()
                        .orElse(null));
    }

    private static Set<String> hrefs(Xml resource) {
        var hrefs = new LinkedHashSet<String>();
        Stream.concat(Stream.of(resource), resource.children("file"))
                .map(one -> text(one.attribute("href")))
                .filter(href -> !href.isEmpty())
                .forEach(hrefs::add);
        return hrefs;
    }

    /** The one that is most likely the thing itself. */
    private static @Nullable String first(Set<String> files, String type) {
        boolean page = type.isEmpty() || type.toLowerCase(Locale.ROOT).contains("content");
        return files.stream()
                .filter(name -> page ? Kinds.isPage(name) : Kinds.ending(name).equals("xml"))
                .findFirst()
                .or(() -> files.stream().findFirst())
                .orElse(null);
    }

    private String title(String identifier, Xml resource, @Nullable String main, Kind kind, Set<String> missing) {
        var ofItem = itemTitles.get(identifier);
        if (ofItem != null) {
            return ofItem;
        }
        return general(resource)
                .flatMap(about -> about.child("title"))
                .map(ManifestReader::said)
                .filter(title -> !title.isEmpty())
                .or(() -> Optional.ofNullable(main).map(name -> titles.of(name, kind)))
                .or(() -> missing.stream().findFirst())
                .orElse(identifier);
    }

    private List<String> dependencies(Xml resource, String title, Set<String> known) {
        var dependencies = new LinkedHashSet<String>();
        resource.children("dependency")
                .map(dependency -> text(dependency.attribute("identifierref")))
                .filter(reference -> !reference.isEmpty())
                .forEach(reference -> {
                    if (known.contains(reference)) {
                        dependencies.add(reference);
                    } else {
                        odd("dangling-dependency", title, reference);
                    }
                });
        return List.copyOf(dependencies);
    }

    private static boolean isForInstructors(Xml resource) {
        var roles = resource.all("intendedEndUserRole")
                .flatMap(role -> role.all("value"))
                .map(Xml::line)
                .toList();
        return !roles.isEmpty() && roles.stream().noneMatch(role -> role.equalsIgnoreCase("Learner"));
    }
}
