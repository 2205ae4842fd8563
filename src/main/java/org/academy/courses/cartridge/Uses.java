package org.academy.courses.cartridge;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.academy.courses.cartridge.Manifest.Resource;

/** What the texts of a cartridge show and link to. */
final class Uses {

    /** What is longer is no text. */
    private static final int LONGEST = 8 << 20;

    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(?:src|href|data|poster|background)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION =
            Pattern.compile("<(?:\\w+:)?item\\b[^>]*?\\bident\\s*=\\s*[\"']([^\"']*)[\"']", Pattern.CASE_INSENSITIVE);

    private final CartridgeFile file;
    private final References references;
    private final Map<String, Set<String>> questions = new HashMap<>();

    Uses(Manifest manifest, CartridgeFile file) {
        this.file = file;
        this.references = new References(file, manifest, new Plan(List.of(), Map.of()));
    }

    /** The files of the archive that a resource shows or links to. */
    Set<String> files(Resource resource) {
        var used = new LinkedHashSet<String>();
        for (var name : texts(resource)) {
            var text = text(name);
            REFERENCE
                    .matcher(Kinds.isPage(name) ? text : unescaped(text))
                    .results()
                    .map(found -> Stream.of(found.group(1), found.group(2), found.group(3))
                            .filter(one -> one != null)
                            .findFirst()
                            .orElse(""))
                    .distinct()
                    .flatMap(reference -> resolved(reference, name).stream())
                    .filter(found -> !found.equals(name))
                    .forEach(used::add);
        }
        return used;
    }

    /** Whether it is a page of ours with questions in it. */
    boolean asks(Resource page) {
        return texts(page).stream().anyMatch(name -> text(name).contains(PageWriting.QUESTION));
    }

    /** The names of the questions that a quiz or a bank asks. */
    Set<String> questions(Resource resource) {
        return questions.computeIfAbsent(resource.identifier(), identifier -> {
            var found = new HashSet<String>();
            texts(resource)
                    .forEach(name -> QUESTION.matcher(text(name))
                            .results()
                            .map(one -> one.group(1))
                            .forEach(found::add));
            return found;
        });
    }

    private static List<String> texts(Resource resource) {
        return Stream.concat(Stream.ofNullable(resource.href()), resource.files().stream())
                .filter(name -> Kinds.isPage(name) || List.of("xml", "qti").contains(Kinds.ending(name)))
                .distinct()
                .toList();
    }

    private String text(String name) {
        try {
            return file.beginning(name, LONGEST);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** HTML stands in XML with its signs replaced, sometimes twice. */
    private static String unescaped(String text) {
        return text.replace("&amp;", "&")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }

    private Optional<String> resolved(String reference, String base) {
        return references.of(reference, base) instanceof References.Goal.Stored(var name)
                ? Optional.of(name)
                : Optional.empty();
    }
}
