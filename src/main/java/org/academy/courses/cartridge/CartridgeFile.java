package org.academy.courses.cartridge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.academy.shared.RuleViolated;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

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

    private final ZipFile zip;
    private final Bounds bounds;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();
    private final EntryNames names = new EntryNames();
    private final Beside beside;

    private CartridgeFile(ZipFile zip, Bounds bounds) {
        this.zip = zip;
        this.bounds = bounds;
        this.beside = new Beside(bounds);
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
            var name = trusted(EntryNames.named(entry));
            refuseLinks(entry, name);
            if (entry.isDirectory() || name.isEmpty() || isRubbish(name)) {
                continue;
            }
            refuseWeight(entry, name);
            unpacked += entry.getSize();
            if (unpacked > bounds.unpacked()) {
                throw new RuleViolated("courses.rule.cartridge-unpacked-too-big", Bounds.megabytes(bounds.unpacked()));
            }
            if (entries.putIfAbsent(name, entry) == null) {
                names.take(name, entry);
            } else {
                twice.add(name);
            }
        }
        names.settle();
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
        return EntryNames.flat(slashed);
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
            throw new RuleViolated(
                    "courses.rule.cartridge-entry-too-big", shown(name), Bounds.megabytes(bounds.entry()));
        }
        if (size > Bounds.LIGHT && size / bounds.ratio() > entry.getCompressedSize()) {
            throw new RuleViolated("courses.rule.cartridge-bomb", shown(name));
        }
    }

    /** What operating systems leave in archives. */
    private static boolean isRubbish(String name) {
        var last = EntryNames.lastStep(name);
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
        return names.root();
    }

    /** The thing a reference means, however untidily it is written; never anything outside. */
    public Optional<String> find(String href) {
        return names.find(href);
    }

    /** The same for a reference that stands in a file of this name. */
    Optional<String> find(String href, String base) {
        return names.find(href, base);
    }

    /** Its content; whoever reads more than the entry said it weighs gets {@link RuleViolated}. */
    public InputStream read(String name) throws IOException {
        if (beside.has(name)) {
            return new ByteArrayInputStream(beside.read(name));
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
        if (beside.has(name)) {
            return beside.bytes(name);
        }
        var entry = entries.get(name);
        return entry == null ? 0 : entry.getSize();
    }

    /** Puts something beside what is in the archive, such as a picture that was written into a page. */
    String add(String name, byte[] content) {
        beside.add(name, content);
        names.add(name);
        return name;
    }

    @Override
    public void close() {
        try (beside) {
            zip.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A name as it may stand in a message. */
    private static String shown(String name) {
        var plain = name.replaceAll("\\p{Cc}", "\uFFFD");
        return plain.length() <= 120 ? plain : "…" + plain.substring(plain.length() - 120);
    }
}
