package org.academy.courses.cartridge;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a resource is, by the type it says, and by its files where types are misused. */
final class Kinds {

    private static final Pattern MEDIA_TYPE = Pattern.compile("(?:text|image|audio|video|application|font)/.*");
    private static final Pattern FIRST_ELEMENT =
            Pattern.compile("<(?:[A-Za-z0-9_]+:)?([A-Za-z_][A-Za-z0-9_.-]*)[\\s>/]");
    private static final int HEAD = 2_000;

    private final CartridgeFile file;

    Kinds(CartridgeFile file) {
        this.file = file;
    }

    /** @param main the file that is opened, if it is there */
    Manifest.Kind of(String said, @Nullable String main, List<String> files) {
        var type = said.toLowerCase(Locale.ROOT).strip();
        if (files.stream().anyMatch(name -> name.endsWith("assignment_settings.xml"))) {
            return Manifest.Kind.ASSIGNMENT;
        }
        return byType(type).orElseGet(() -> byFile(type, main));
    }

    /** Versions of the types differ in numbers only, and not everybody gets these right. */
    private static Optional<Manifest.Kind> byType(String type) {
        if (type.contains("imsdt")) {
            return Optional.of(Manifest.Kind.DISCUSSION);
        }
        if (type.contains("imswl")) {
            return Optional.of(Manifest.Kind.LINK);
        }
        if (type.contains("basiclti") || type.contains("imslti")) {
            return Optional.of(Manifest.Kind.TOOL);
        }
        if (type.contains("assignment")) {
            return Optional.of(Manifest.Kind.ASSIGNMENT);
        }
        if (type.contains("imsqti") && !type.matches(".*v[23]p.*")) {
            return Optional.of(type.contains("bank") ? Manifest.Kind.QUESTION_BANK : Manifest.Kind.QUIZ);
        }
        return Optional.empty();
    }

    private Manifest.Kind byFile(String type, @Nullable String main) {
        boolean plain = type.isEmpty()
                || type.contains("webcontent")
                || type.contains("associatedcontent")
                || type.contains("learning-application-resource")
                || type.contains("epub")
                || MEDIA_TYPE.matcher(type).matches();
        if (main == null) {
            return plain ? Manifest.Kind.FILE : Manifest.Kind.UNKNOWN;
        }
        if (isPage(main)) {
            return Manifest.Kind.PAGE;
        }
        if (isSettings(main)) {
            return Manifest.Kind.SETTINGS;
        }
        var ending = ending(main);
        if (ending.equals("qti")) {
            return Manifest.Kind.QUESTION_BANK;
        }
        if (ending.equals("xml")) {
            boolean beside = type.contains("associatedcontent") || type.contains("learning-application-resource");
            return byContent(main, beside)
                    .orElse(beside ? Manifest.Kind.SETTINGS : plain ? Manifest.Kind.FILE : Manifest.Kind.UNKNOWN);
        }
        return plain ? Manifest.Kind.FILE : Manifest.Kind.UNKNOWN;
    }

    private Optional<Manifest.Kind> byContent(String name, boolean beside) {
        return switch (firstElement(name)) {
            case "topic" -> Optional.of(Manifest.Kind.DISCUSSION);
            case "weblink" -> Optional.of(Manifest.Kind.LINK);
            case "cartridge_basiclti_link", "basic_lti_link" -> Optional.of(Manifest.Kind.TOOL);
            case "questestinterop" -> Optional.of(beside ? Manifest.Kind.QUESTION_BANK : Manifest.Kind.QUIZ);
            case "assignment" -> Optional.of(Manifest.Kind.ASSIGNMENT);
            case "html" -> Optional.of(Manifest.Kind.PAGE);
            default -> Optional.empty();
        };
    }

    private String firstElement(String name) {
        try {
            var head = file.beginning(name, HEAD);
            var element = FIRST_ELEMENT.matcher(head);
            return element.find() ? element.group(1).toLowerCase(Locale.ROOT) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    static boolean isPage(String name) {
        return List.of("html", "htm", "xhtml", "xht").contains(ending(name));
    }

    static boolean isPicture(String name) {
        return List.of("png", "jpg", "jpeg", "jpe", "gif", "webp", "svg", "avif", "bmp", "tif", "tiff")
                .contains(ending(name));
    }

    /** What makes pages of other systems look as they do, and says nothing. */
    static boolean isLayout(String name) {
        return List.of(
                        "css", "js", "mjs", "map", "less", "scss", "woff", "woff2", "ttf", "otf", "eot", "xsd", "dtd",
                        "htc")
                .contains(ending(name));
    }

    /** How the system it comes from was set up, and what it said while it exported. */
    private boolean isSettings(String name) {
        var inside = name.substring(name.startsWith(file.root()) ? file.root().length() : 0);
        return inside.startsWith("course_settings/") || inside.matches("cc-objects/export-errors(?:\\.txt)?");
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
