package org.academy.courses.cartridge;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jsoup.parser.Parser;

/** The names in an archive, and which of them a reference means, however untidily either is written. */
final class EntryNames {

    /** What a name may be in that is not UTF-8. The first is what the format says. */
    private static final List<String> OLD_NAMES = List.of(
            "IBM437", "windows-1252", "IBM850", "IBM866", "windows-1251", "windows-1256", "GB18030", "Shift_JIS");

    private final Set<String> entries = new HashSet<>();
    private final Set<String> added = new HashSet<>();

    /** By how they might be meant: small letters, in other encodings. */
    private final Map<String, String> others = new HashMap<>();

    private final Map<String, List<String>> byLastStep = new HashMap<>();
    private String root = "";

    /** Takes in the name of an entry. */
    void take(String name, ZipArchiveEntry entry) {
        entries.add(name);
        others.putIfAbsent(small(name), name);
        byLastStep
                .computeIfAbsent(small(lastStep(name)), step -> new ArrayList<>(1))
                .add(name);
        if (isOld(entry)) {
            for (var charset : OLD_NAMES) {
                if (Charset.isSupported(charset)) {
                    others.putIfAbsent(small(flat(new String(entry.getRawName(), Charset.forName(charset)))), name);
                }
            }
        }
    }

    /** Takes in the name of something that lies beside the archive. */
    void add(String name) {
        added.add(name);
    }

    /** Finds the root once all names are there. */
    void settle() {
        root = rootOf();
    }

    /** The folder in which everything is, with its slash; empty if there is none. */
    String root() {
        return root;
    }

    /** Some exports put everything into one folder. */
    private String rootOf() {
        if (find(CartridgeFile.MANIFEST).filter(name -> !name.contains("/")).isPresent()) {
            return "";
        }
        var tables = byLastStep.getOrDefault(CartridgeFile.MANIFEST, List.of()).stream()
                .filter(name -> name.indexOf('/') == name.lastIndexOf('/'))
                .toList();
        return tables.size() == 1
                ? tables.getFirst().substring(0, tables.getFirst().indexOf('/') + 1)
                : "";
    }

    /** What it is called: what says it is UTF-8, or looks so, is; the rest is old. */
    static String named(ZipArchiveEntry entry) {
        if (entry.getNameSource() != ZipArchiveEntry.NameSource.NAME || !isOld(entry)) {
            return entry.getName();
        }
        return new String(entry.getRawName(), Charset.forName(OLD_NAMES.getFirst()));
    }

    private static boolean isOld(ZipArchiveEntry entry) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(entry.getRawName()));
            return false;
        } catch (CharacterCodingException old) {
            return true;
        }
    }

    /** The thing a reference means, however untidily it is written; never anything outside. */
    Optional<String> find(String href) {
        var spellings = spellings(href);
        return spellings.stream()
                .filter(one -> entries.contains(one) || added.contains(one))
                .findFirst()
                .or(() -> spellings.stream()
                        .map(one -> others.get(small(one)))
                        .filter(name -> name != null)
                        .findFirst())
                .or(() -> spellings.stream()
                        .flatMap(one -> endingWith(one).stream())
                        .findFirst());
    }

    /** The same for a reference that stands in a file of this name. */
    Optional<String> find(String href, String base) {
        var folder = base.substring(0, base.lastIndexOf('/') + 1);
        return folder.isEmpty() ? find(href) : exactly(folder + href).or(() -> find(href));
    }

    private Optional<String> exactly(String href) {
        return spellings(href).stream()
                .map(one -> entries.contains(one) ? one : others.get(small(one)))
                .filter(name -> name != null)
                .findFirst();
    }

    /** As it stands, decoded, with spaces for plus signs, without a question or an anchor behind it. */
    private Set<String> spellings(String href) {
        var raw = new LinkedHashSet<String>();
        for (var one : List.of(href, Parser.unescapeEntities(href, true))) {
            raw.add(one);
            raw.add(decoded(one));
            raw.add(decoded(one.replace('+', ' ')));
            var path = one.replaceFirst("[?#].*$", "");
            raw.add(path);
            raw.add(decoded(path));
            raw.add(decoded(path.replace('+', ' ')));
        }
        var spellings = new LinkedHashSet<String>();
        for (var one : raw) {
            var name = flat(one.strip().replace('\\', '/'));
            if (!name.isEmpty()) {
                spellings.add(root + name);
                spellings.add(name);
            }
        }
        return spellings;
    }

    /** Percent signs are decoded as far as they mean something. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(
                    text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noCode) {
            return text;
        }
    }

    /** The only one in some folder that the reference left out. */
    private Optional<String> endingWith(String path) {
        var ending = "/" + small(path);
        var found = byLastStep.getOrDefault(small(lastStep(path)), List.of()).stream()
                .filter(name -> small(name).endsWith(ending))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Without empty steps and steps on the spot; steps up end at the top. */
    static String flat(String path) {
        var steps = new ArrayDeque<String>();
        for (var step : Normalizer.normalize(path, Normalizer.Form.NFC).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static String lastStep(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
