package org.academy.courses.cartridge;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.academy.courses.cartridge.Manifest.Kind;
import org.jsoup.parser.Parser;

/** What a thing calls itself in its first lines, for those that the table of contents does not name. */
final class Titles {

    private static final int HEAD = 16_000;

    private static final List<Pattern> OF_XML = patterns(
            "<(?:\\w+:)?title\\b[^>]*>(.*?)</",
            "<fieldlabel>\\s*bank_title\\s*</fieldlabel>\\s*<fieldentry>(.*?)</",
            "<(?:assessment|objectbank)\\b[^>]*?\\btitle\\s*=\\s*[\"'](.*?)[\"']");
    private static final List<Pattern> OF_PAGE = patterns("<title\\b[^>]*>(.*?)</title", "<h[12]\\b[^>]*>(.*?)</h[12]");

    private final CartridgeFile file;

    Titles(CartridgeFile file) {
        this.file = file;
    }

    private static List<Pattern> patterns(String... patterns) {
        return Stream.of(patterns)
                .map(one -> Pattern.compile(one, Pattern.CASE_INSENSITIVE | Pattern.DOTALL))
                .toList();
    }

    String of(String name, Kind kind) {
        return said(name, kind).orElseGet(() -> ofFile(name, kind));
    }

    private Optional<String> said(String name, Kind kind) {
        return switch (kind) {
            case PAGE -> first(name, OF_PAGE);
            case ASSIGNMENT -> first(name, Kinds.isPage(name) ? OF_PAGE : OF_XML);
            case LINK, DISCUSSION, TOOL, QUIZ, QUESTION_BANK -> first(name, OF_XML);
            case SETTINGS -> Kinds.ending(name).equals("xml") ? first(name, OF_XML) : Optional.empty();
            case FILE, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<String> first(String name, List<Pattern> patterns) {
        String head;
        try {
            head = file.beginning(name, HEAD);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return patterns.stream()
                .map(pattern -> pattern.matcher(head))
                .filter(found -> found.find())
                .map(found -> line(found.group(1)))
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    private static String line(String markup) {
        var plain = markup.replaceAll("<!\\[CDATA\\[|\\]\\]>", "").replaceAll("<[^>]*>", " ");
        return Parser.unescapeEntities(plain, false)
                .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
                .strip();
    }

    private static String ofFile(String name, Kind kind) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        if (kind == Kind.FILE) {
            return last;
        }
        var ending = Kinds.ending(last);
        var words = ending.isEmpty() ? last : last.substring(0, last.length() - ending.length() - 1);
        var spaced = words.replaceAll("[-_+]+", " ").strip();
        return spaced.isEmpty() ? last : Character.toTitleCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
