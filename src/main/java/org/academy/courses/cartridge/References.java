package org.academy.courses.cartridge;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the references in a cartridge's texts lead, in each vendor's way of writing them. */
final class References {

    /** Where a reference leads. */
    sealed interface Goal {
        /** A resource that becomes a unit, or a part of one. */
        record Unit(String resource) implements Goal {}

        /** A file of the archive. */
        record Stored(String file) implements Goal {}

        /** The web, or a mailbox. */
        record Outside(String address) implements Goal {}

        /** A place on the same page. */
        record Here() implements Goal {}

        /** Nowhere that this cartridge knows. */
        record Lost(String address) implements Goal {}

        /** A disk of its author, which nobody else can reach. */
        record Private(String address) implements Goal {}

        /** A script or worse. */
        record Unsafe(String address) implements Goal {}
    }

    static final String UNIT = "academy-unit:";
    static final String FILE = "academy-file:";

    private static final int LONGEST = 2_000;
    private static final Pattern ENCODED_TOKEN = Pattern.compile("(?i)%24([A-Za-z0-9_-]{3,40})%24");
    private static final Pattern FILE_BASE =
            Pattern.compile("(?i)\\$(?:IMS-CC|1EdTech-CC|IMS_CC)[-_]FILEBASE\\$[/\\\\]?");
    private static final Pattern WIKI = Pattern.compile("(?i)\\$WIKI_REFERENCE\\$/(?:wiki|pages)/([^?#/]+).*");
    private static final Pattern OBJECT =
            Pattern.compile("(?i)\\$(?:CANVAS_OBJECT|CANVAS_COURSE)_REFERENCE\\$/([a-z_]+)/([^?#/]+).*");
    private static final Pattern COURSE_FILES =
            Pattern.compile("(?i)\\$CANVAS_COURSE_REFERENCE\\$/file_contents/(?:course%20files/|course files/)?(.+)");
    private static final Pattern COURSE_PAGE =
            Pattern.compile("(?i)(?:https?://[^/]+)?/courses/[^/]+/(?:pages|wiki)/([^?#/]+).*");
    private static final Pattern EMBEDDED =
            Pattern.compile("(?i)(?:https?://[^@]*)?@X@EmbeddedFile\\.[A-Za-z]+@X@(.*)");
    private static final Pattern XID = Pattern.compile("xid-\\d+_\\d+");
    private static final Pattern SAKAI =
            Pattern.compile("(?i)(?:https?://[^/]+)?/access/content/(?:group|user|attachment)/[^/]+/(.+)");
    private static final Pattern MOODLE_FILE =
            Pattern.compile("(?i)(?:https?://[^/]+(?:/[^/]+)*)?/(?:draftfile|pluginfile|file)\\.php/(.+)");
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:[\\\\/].*");
    private static final Pattern WEB =
            Pattern.compile("(?i)^https?://(?:[^/?#@]*@)?([^/?#@\\s]+)(.*)$", Pattern.DOTALL);
    private static final Pattern SITE = Pattern.compile("(?i)^www\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?:[/?#].*)?$");
    private static final Pattern MAILBOX = Pattern.compile("(?i)^mailto:[^\\s\"<>]+$");
    private static final Set<String> DANGEROUS =
            Set.of("javascript", "vbscript", "data", "blob", "livescript", "mocha");

    private final CartridgeFile file;
    private final Manifest manifest;
    private final Map<String, String> resourceOfFile = new HashMap<>();
    private final Map<String, String> resourceOfPage = new HashMap<>();
    private final Map<String, String> resourceOfItem = new HashMap<>();

    References(CartridgeFile file, Manifest manifest, Plan plan) {
        this.file = file;
        this.manifest = manifest;
        for (var resource : manifest.resources().values()) {
            var fate = plan.fates().get(resource.identifier());
            boolean left = fate != null && fate.state() == Plan.State.LEFT;
            if (isUnit(resource) && !left) {
                index(resource);
            }
        }
        manifest.items().forEach(this::index);
    }

    private static boolean isUnit(Manifest.Resource resource) {
        return switch (resource.kind()) {
            case PAGE, LINK, DISCUSSION, ASSIGNMENT, TOOL, QUIZ -> true;
            case FILE, QUESTION_BANK, SETTINGS, UNKNOWN -> false;
        };
    }

    private void index(Manifest.Resource resource) {
        var href = resource.href();
        if (href != null) {
            resourceOfFile.putIfAbsent(href, resource.identifier());
            if (resource.kind() == Manifest.Kind.PAGE) {
                resourceOfPage.putIfAbsent(slug(href), resource.identifier());
            }
        }
        for (var name : resource.files()) {
            if (isPage(name)) {
                resourceOfFile.putIfAbsent(name, resource.identifier());
            }
        }
    }

    private @Nullable String index(Manifest.Item item) {
        var first = item.resource();
        for (var child : item.children()) {
            var inside = index(child);
            first = first == null ? inside : first;
        }
        if (first != null) {
            resourceOfItem.putIfAbsent(item.identifier(), first);
        }
        return first;
    }

    static boolean isPage(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
    }

    private static String slug(String name) {
        return lastOf(name).replaceFirst("(?i)\\.x?html?$", "").toLowerCase(Locale.ROOT);
    }

    static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The pseudo address of what can be linked to. */
    static Optional<String> address(Goal goal) {
        return switch (goal) {
            case Goal.Unit(var resource) -> Optional.of(UNIT + encoded(resource));
            case Goal.Stored(var name) -> Optional.of(FILE + encoded(name));
            case Goal.Outside(var address) -> Optional.of(address);
            case Goal.Here here -> Optional.empty();
            case Goal.Lost lost -> Optional.empty();
            case Goal.Private own -> Optional.empty();
            case Goal.Unsafe unsafe -> Optional.empty();
        };
    }

    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where a reference leads that stands in a file of this name. */
    Goal of(String reference, String base) {
        var address = withoutControls(reference);
        address = ENCODED_TOKEN.matcher(address).replaceAll("\\$$1\\$");
        if (address.isEmpty() || address.startsWith("#")) {
            return new Goal.Here();
        }
        return byToken(address, base).orElseGet(() -> plainly(withoutControls(reference), base));
    }

    /** As browsers read an address: without spaces around it and without line ends and other controls in it. */
    private static String withoutControls(String reference) {
        return reference.replaceAll("[\\p{Cc}\\u200B-\\u200D\\uFEFF]", "").strip();
    }

    private Optional<Goal> byToken(String address, String base) {
        var wiki = WIKI.matcher(address);
        if (wiki.matches()) {
            return Optional.of(page(wiki.group(1), address));
        }
        var ownFiles = COURSE_FILES.matcher(address);
        if (ownFiles.matches()) {
            return Optional.of(stored(ownFiles.group(1), "", address));
        }
        var object = OBJECT.matcher(address);
        if (object.matches()) {
            return Optional.of(object(decoded(object.group(2)), address));
        }
        var based = FILE_BASE.matcher(address);
        if (based.find()) {
            return Optional.of(stored(slashes(address.substring(based.end())), "", address));
        }
        if (address.contains("@@PLUGINFILE@@")) {
            return Optional.of(stored(address.replaceFirst(".*@@PLUGINFILE@@/?", ""), folder(base), address));
        }
        if (address.contains("$@FILEPHP@$")) {
            return Optional.of(stored(slashes(address.replaceFirst(".*\\$@FILEPHP@\\$", "")), "", address));
        }
        var embedded = EMBEDDED.matcher(address);
        if (embedded.matches()) {
            return Optional.of(embedded(embedded.group(1), base, address));
        }
        if (address.contains("/bbcswebdav/") && byNumber(address) instanceof Goal found) {
            return Optional.of(found);
        }
        var page = COURSE_PAGE.matcher(address);
        if (page.matches() && page(page.group(1), address) instanceof Goal.Unit unit) {
            return Optional.of(unit);
        }
        var sakai = SAKAI.matcher(address);
        if (sakai.matches() && stored(sakai.group(1), "", address) instanceof Goal.Stored found) {
            return Optional.of(found);
        }
        var moodle = MOODLE_FILE.matcher(address);
        if (moodle.matches() && stored(lastOf(path(moodle.group(1))), "", address) instanceof Goal.Stored found) {
            return Optional.of(found);
        }
        return address.startsWith("$@") || address.startsWith("$CANVAS") || address.startsWith("@X@")
                ? Optional.of(new Goal.Lost(address))
                : Optional.empty();
    }

    private static String slashes(String moodle) {
        return moodle.replace("$@SLASH@$", "/").replace("$@FORCEDOWNLOAD@$", "").replaceFirst("^/", "");
    }

    private Goal page(String slug, String address) {
        var name = decoded(slug);
        var resource =
                manifest.resources().containsKey(name) ? name : resourceOfPage.get(name.toLowerCase(Locale.ROOT));
        return resource == null ? new Goal.Lost(address) : new Goal.Unit(resource);
    }

    private Goal object(String identifier, String address) {
        var resource = manifest.resources().get(identifier);
        if (resource == null) {
            var first = resourceOfItem.get(identifier);
            resource = first == null ? null : manifest.resources().get(first);
        }
        if (resource == null) {
            return page(identifier, address);
        }
        if (isUnit(resource)) {
            return new Goal.Unit(resource.identifier());
        }
        var href = resource.href();
        return href == null ? new Goal.Lost(address) : stored(href);
    }

    /** Blackboard writes a number into the address, and into the name of the file. */
    private @Nullable Goal byNumber(String address) {
        var xid = XID.matcher(address);
        if (!xid.find()) {
            return null;
        }
        var number = Pattern.compile(Pattern.quote(xid.group()) + "(?!\\d)");
        return file.names().stream()
                .filter(name -> number.matcher(lastOf(name)).find())
                .filter(name -> !name.endsWith(".xml"))
                .findFirst()
                .map(this::stored)
                .orElse(null);
    }

    private Goal embedded(String rest, String base, String address) {
        var numbered = byNumber(rest);
        if (numbered != null) {
            return numbered;
        }
        var found = stored(rest, folder(base), address);
        return found instanceof Goal.Stored || found instanceof Goal.Unit
                ? found
                : stored(lastOf(path(rest)), "", address);
    }

    private Goal plainly(String address, String base) {
        if (DRIVE.matcher(address).matches()
                || address.startsWith("\\\\")
                || address.regionMatches(true, 0, "file:", 0, 5)) {
            var found = stored(lastOf(address.replace('\\', '/')), folder(base), address);
            return found instanceof Goal.Stored ? found : new Goal.Private(address);
        }
        if (address.startsWith("//")) {
            return outside("https:" + address);
        }
        var scheme = SCHEME.matcher(address.replaceAll("\\s", ""));
        if (scheme.find()) {
            var name = scheme.group(1).toLowerCase(Locale.ROOT);
            if (DANGEROUS.contains(name)) {
                return new Goal.Unsafe(shortened(address));
            }
            if (name.equals("http") || name.equals("https")) {
                return outside(address);
            }
            if (name.equals("mailto")) {
                return MAILBOX.matcher(address).matches() && address.length() <= LONGEST
                        ? new Goal.Outside(address)
                        : new Goal.Lost(shortened(address));
            }
        }
        var found = stored(address, folder(base), address);
        if (found instanceof Goal.Stored(var name) && name.equals(base)
                || found instanceof Goal.Unit(var unit) && unit.equals(resourceOfFile.get(base))) {
            return new Goal.Here();
        }
        return found instanceof Goal.Lost && SITE.matcher(address).matches() ? outside("https://" + address) : found;
    }

    private static Goal outside(String address) {
        var web = WEB.matcher(address.replace('\\', '/'));
        if (!web.matches() || address.length() > LONGEST) {
            return new Goal.Lost(shortened(address));
        }
        var scheme = address.regionMatches(true, 0, "https", 0, 5) ? "https://" : "http://";
        var rest = web.group(2)
                .replace(" ", "%20")
                .replace("\"", "%22")
                .replace("'", "%27")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("`", "%60");
        var host = web.group(1).replaceAll("[\"'<>`\\s]", "");
        return host.isEmpty() ? new Goal.Lost(shortened(address)) : new Goal.Outside(scheme + host + rest);
    }

    /** Beside the file that refers to it, else anywhere. */
    private Goal stored(String reference, String folder, String address) {
        for (var one : spellings(reference)) {
            var beside = folder.isEmpty() ? Optional.<String>empty() : file.find(level(folder + one));
            var found =
                    beside.or(() -> file.find(level("web_resources/" + one))).or(() -> file.find(level(one)));
            if (found.isPresent()) {
                return stored(found.get());
            }
        }
        return new Goal.Lost(shortened(address));
    }

    private Goal stored(String name) {
        var resource = resourceOfFile.get(name);
        return resource == null ? new Goal.Stored(name) : new Goal.Unit(resource);
    }

    /** Without the question behind it, and with it, because a file may be called so. */
    private static List<String> spellings(String reference) {
        var spellings = new ArrayList<String>();
        var path = path(reference);
        if (!path.isEmpty()) {
            spellings.add(path);
        }
        if (!path.equals(reference)) {
            spellings.add(reference);
        }
        return spellings;
    }

    private static String path(String reference) {
        return reference.replaceFirst("[?#].*$", "");
    }

    /** Without steps up; those that lead outside stay inside. */
    private static String level(String path) {
        var steps = new ArrayDeque<String>();
        for (var step : path.replace('\\', '/').split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static String folder(String base) {
        return base.substring(0, base.lastIndexOf('/') + 1);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static String shortened(String address) {
        return address.length() <= 200 ? address : address.substring(0, 200) + "…";
    }
}
