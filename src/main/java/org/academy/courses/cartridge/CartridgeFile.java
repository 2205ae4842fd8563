package org.academy.courses.cartridge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.academy.shared.RuleViolated;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An archive that can be trusted: opened once, all names checked, all bounds kept. */
public final class CartridgeFile implements AutoCloseable {

    static final String MANIFEST = "imsmanifest.xml";

    /** What an entry is, in the upper half of its attributes, if a Unix made the archive. */
    private static final int KIND = 0170000;

    private static final int PLAIN = 0100000;
    private static final int FOLDER = 0040000;
    private static final int UNIX = 16;

    /** Deflate64, of archives that Windows makes of much. */
    private static final int DEFLATED_64 = 9;

    private static final Set<Integer> PACKINGS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED, DEFLATED_64);

    /** What a name may be in that is not UTF-8. The first is what the format says. */
    private static final List<String> OLD_NAMES = List.of(
            "IBM437", "windows-1252", "IBM850", "IBM866", "windows-1251", "windows-1256", "GB18030", "Shift_JIS");

    private final ZipFile zip;
    private final Bounds bounds;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();

    /** By how they might be meant: small letters, in other encodings. */
    private final Map<String, String> others = new HashMap<>();

    private final Map<String, List<String>> byLastStep = new HashMap<>();
    private final Map<String, Extent> added = new HashMap<>();
    private @Nullable FileChannel beside;
    private String root = "";

    private record Extent(long from, int length) {}

    private CartridgeFile(ZipFile zip, Bounds bounds) {
        this.zip = zip;
        this.bounds = bounds;
    }

    public static CartridgeFile open(Path file) {
        return open(file, Bounds.USUAL);
    }

    static CartridgeFile open(Path file, Bounds bounds) {
        ArchiveEnd.check(file, bounds);
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setPath(file)
                    .setCharset(StandardCharsets.UTF_8)
                    .get();
        } catch (IOException | RuntimeException unreadable) {
            throw new RuleViolated("courses.rule.cartridge-damaged");
        }
        var cartridge = new CartridgeFile(zip, bounds);
        try {
            cartridge.take();
        } catch (RuntimeException refused) {
            cartridge.close();
            throw refused;
        }
        return cartridge;
    }

    private void take() {
        long unpacked = 0;
        int count = 0;
        var all = zip.getEntries();
        while (all.hasMoreElements()) {
            var entry = all.nextElement();
            if (++count > bounds.entries()) {
                throw new RuleViolated("courses.rule.cartridge-too-many", bounds.entries());
            }
            var name = trusted(named(entry));
            refuseLinks(entry, name);
            if (entry.isDirectory() || name.isEmpty() || isRubbish(name)) {
                continue;
            }
            refuseWeight(entry, name);
            unpacked += entry.getSize();
            if (unpacked > bounds.unpacked()) {
                throw new RuleViolated("courses.rule.cartridge-unpacked-too-big", megabytes(bounds.unpacked()));
            }
            if (entries.putIfAbsent(name, entry) == null) {
                index(name, entry);
            } else {
                twice.add(name);
            }
        }
        root = rootOf();
    }

    private void index(String name, ZipArchiveEntry entry) {
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

    /** Some exports put everything into one folder. */
    private String rootOf() {
        if (find(MANIFEST).filter(name -> !name.contains("/")).isPresent()) {
            return "";
        }
        var tables = byLastStep.getOrDefault(MANIFEST, List.of()).stream()
                .filter(name -> name.indexOf('/') == name.lastIndexOf('/'))
                .toList();
        return tables.size() == 1
                ? tables.getFirst().substring(0, tables.getFirst().indexOf('/') + 1)
                : "";
    }

    /** What it is called: what says it is UTF-8, or looks so, is; the rest is old. */
    private static String named(ZipArchiveEntry entry) {
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

    private String trusted(String name) {
        var slashed = name.replace('\\', '/');
        boolean outside = slashed.startsWith("/")
                || slashed.matches("(?s)[A-Za-z]:.*")
                || slashed.codePoints().anyMatch(Character::isISOControl)
                || List.of(slashed.split("/")).contains("..");
        if (outside) {
            throw new RuleViolated("courses.rule.cartridge-path", shown(name));
        }
        if (slashed.chars().filter(letter -> letter == '/').count() > bounds.depth()) {
            throw new RuleViolated("courses.rule.cartridge-depth", bounds.depth());
        }
        return flat(slashed);
    }

    private static void refuseLinks(ZipArchiveEntry entry, String name) {
        int kind = (int) (entry.getExternalAttributes() >>> UNIX) & KIND;
        if (kind != 0 && kind != PLAIN && kind != FOLDER) {
            throw new RuleViolated("courses.rule.cartridge-link", shown(name));
        }
    }

    private void refuseWeight(ZipArchiveEntry entry, String name) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RuleViolated("courses.rule.cartridge-encrypted", shown(name));
        }
        if (!PACKINGS.contains(entry.getMethod())) {
            throw new RuleViolated("courses.rule.cartridge-packing", shown(name));
        }
        long size = entry.getSize();
        if (size < 0 || entry.getCompressedSize() < 0) {
            throw new RuleViolated("courses.rule.cartridge-damaged");
        }
        if (size > bounds.entry()) {
            throw new RuleViolated("courses.rule.cartridge-entry-too-big", shown(name), megabytes(bounds.entry()));
        }
        if (size > Bounds.LIGHT && size / bounds.ratio() > entry.getCompressedSize()) {
            throw new RuleViolated("courses.rule.cartridge-bomb", shown(name));
        }
    }

    /** What operating systems leave in archives. */
    private static boolean isRubbish(String name) {
        var last = lastStep(name);
        return name.startsWith("__MACOSX/")
                || last.equals(".DS_Store")
                || last.equalsIgnoreCase("Thumbs.db")
                || last.equalsIgnoreCase("desktop.ini");
    }

    Bounds bounds() {
        return bounds;
    }

    /** What is in it, by path: forward slashes, NFC, no folders. */
    public Collection<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Names that more than one entry has; the first is kept. */
    List<String> twice() {
        return List.copyOf(twice);
    }

    /** The folder in which everything is, with its slash; empty if there is none. */
    String root() {
        return root;
    }

    /** The thing a reference means, however untidily it is written; never anything outside. */
    public Optional<String> find(String href) {
        var spellings = spellings(href);
        return spellings.stream()
                .filter(one -> entries.containsKey(one) || added.containsKey(one))
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
                .map(one -> entries.containsKey(one) ? one : others.get(small(one)))
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

    /** Its content; whoever reads more than the entry said it weighs gets {@link RuleViolated}. */
    public InputStream read(String name) throws IOException {
        var extent = added.get(name);
        if (extent != null) {
            return new ByteArrayInputStream(besides(extent));
        }
        var entry = entries.get(name);
        if (entry == null) {
            throw new IOException("not in the archive: " + name);
        }
        return new Weighed(zip.getInputStream(entry), shown(name), entry.getSize(), entry.getCrc());
    }

    /** The beginning of its content. */
    byte[] head(String name, int most) throws IOException {
        try (var content = read(name)) {
            return content.readNBytes(most);
        }
    }

    /** The beginning of a text; the letter at which it is cut is left out. */
    String beginning(String name, int most) throws IOException {
        var bytes = head(name, most);
        int length = bytes.length;
        while (bytes.length == most && length > 0 && bytes[length - 1] < 0) {
            length--;
        }
        return Decoding.text(Arrays.copyOf(bytes, length), null);
    }

    public long bytes(String name) {
        var extent = added.get(name);
        if (extent != null) {
            return extent.length();
        }
        var entry = entries.get(name);
        return entry == null ? 0 : entry.getSize();
    }

    /**
     * Puts something beside what is in the archive, such as a picture that was written into a page. It lies in a file
     * that is gone when this is closed, or dies.
     */
    String add(String name, byte[] content) {
        try {
            if (beside == null) {
                beside = FileChannel.open(
                        Files.createTempFile("cartridge", ".tmp"),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
            }
            long from = beside.size();
            if (from + content.length > bounds.entry()) {
                throw new RuleViolated("courses.rule.cartridge-unpacked-too-big", megabytes(bounds.entry()));
            }
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                beside.write(buffer, from + buffer.position());
            }
            added.put(name, new Extent(from, content.length));
            return name;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private byte[] besides(Extent extent) throws IOException {
        var buffer = ByteBuffer.allocate(extent.length());
        while (beside != null && buffer.hasRemaining()) {
            if (beside.read(buffer, extent.from() + buffer.position()) < 0) {
                break;
            }
        }
        return buffer.array();
    }

    @Override
    public void close() {
        try (var archive = zip;
                var more = beside) {
            added.clear();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Without empty steps and steps on the spot; steps up end at the top. */
    private static String flat(String path) {
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

    private static String lastStep(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    /** A name as it may stand in a message. */
    private static String shown(String name) {
        var plain = name.replaceAll("\\p{Cc}", "\uFFFD");
        return plain.length() <= 120 ? plain : "…" + plain.substring(plain.length() - 120);
    }

    /** Counts what really comes, and compares it with what the entry said. */
    private static final class Weighed extends InputStream {

        private final InputStream content;
        private final String name;
        private final long size;
        private final long crc;
        private final CRC32 sum = new CRC32();
        private long read;
        private boolean ended;

        Weighed(InputStream content, String name, long size, long crc) {
            this.content = content;
            this.name = name;
            this.size = size;
            this.crc = crc;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = content.read(into, from, most);
            if (count < 0) {
                compare();
                return -1;
            }
            read += count;
            if (read > size) {
                throw new RuleViolated("courses.rule.cartridge-bomb", name);
            }
            sum.update(into, from, count);
            return count;
        }

        private void compare() throws IOException {
            if (!ended && (read != size || crc >= 0 && sum.getValue() != crc)) {
                throw new IOException("not as it was packed: " + name);
            }
            ended = true;
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
