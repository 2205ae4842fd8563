package org.academy.courses;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.academy.courses.cartridge.CartridgeFile;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.media.MediaLibrary;
import org.academy.shared.RuleViolated;

/**
 * The pictures and files that come with a course. The same bytes are brought once, also by the next export. What it
 * puts on the disk it writes down first, so that an import that ends half way leaves nothing there.
 */
final class ImportBaggage {

    private final CourseId course;
    private final CartridgeFile cartridge;
    private final MediaLibrary library;
    private final ImportOrigins origins;
    private final Path list;
    private final Map<String, MediaId> byHash;
    private final Map<String, MediaItem> byName = new HashMap<>();
    private final Map<String, MediaId> fresh = new HashMap<>();
    private final Map<String, RuleViolated> refused = new HashMap<>();

    ImportBaggage(CourseId course, CartridgeFile cartridge, MediaLibrary library, ImportOrigins origins, Path list) {
        this.course = course;
        this.cartridge = cartridge;
        this.library = library;
        this.origins = origins;
        this.list = list;
        this.byHash = origins.files(course);
    }

    /**
     * The file of this name in the archive, as media of ours.
     *
     * @throws RuleViolated if it is of no welcome kind, too big, or not what it says it is
     */
    MediaItem bring(String name) {
        var before = refused.get(name);
        if (before != null) {
            throw before;
        }
        var known = byName.get(name);
        if (known != null) {
            return known;
        }
        try {
            var item = bring(name, bytes(name));
            byName.put(name, item);
            return item;
        } catch (RuleViolated no) {
            refused.put(name, no);
            throw no;
        }
    }

    private MediaItem bring(String name, byte[] bytes) {
        var hash = sha256(bytes);
        var same = byHash.get(hash);
        if (same != null) {
            var item = library.items(Set.of(same)).get(same);
            if (item != null) {
                return item;
            }
        }
        write(hash);
        var item = library.add(name.substring(name.lastIndexOf('/') + 1), new ByteArrayInputStream(bytes));
        if (item.rendition() != null) {
            write(item.rendition().sha256());
        }
        byHash.put(hash, item.id());
        fresh.put(hash, item.id());
        return item;
    }

    /** Notes what came, for the next export of this course. */
    void remember() {
        origins.keepFiles(course, fresh);
        fresh.clear();
    }

    private byte[] bytes(String name) {
        try (var in = cartridge.read(name)) {
            var bytes = in.readNBytes((int) MediaLibrary.LIMIT + 1);
            if (bytes.length > MediaLibrary.LIMIT) {
                throw new RuleViolated("platform.rule.file-too-big", MediaLibrary.LIMIT / (1024 * 1024));
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String hash) {
        try {
            Files.writeString(list, hash + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** What an import that was cut off may have left on the disk. */
    static TreeSet<String> left(Path list) {
        try {
            return Files.exists(list) ? new TreeSet<>(Files.readAllLines(list)) : new TreeSet<>();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
