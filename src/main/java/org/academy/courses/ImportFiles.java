package org.academy.courses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.academy.platform.DataFolders;
import org.academy.shared.RuleViolated;
import org.springframework.stereotype.Component;

/** The files that were brought, on our disk until they are in or given up. */
@Component
class ImportFiles {

    /** Most bytes of a file that is brought. */
    static final long LIMIT = 2L << 30;

    private static final String ARRIVING = "arriving";
    private static final String CARTRIDGE = ".imscc";
    private static final String BAGGAGE = ".baggage";
    private static final int MEGABYTE = 1 << 20;

    private final Path folder;

    ImportFiles(DataFolders data) {
        this.folder = data.folder("imports");
    }

    /** Lets go of what was arriving when the process before us ended: nobody knows of it. */
    void dropArriving() {
        list(ARRIVING + "*").forEach(ImportFiles::delete);
    }

    /** The jobs of which something is here. */
    Set<ImportId> kept() {
        return list("*{" + CARTRIDGE + "," + BAGGAGE + "}").stream()
                .map(file -> file.getFileName().toString())
                .map(name -> new ImportId(UUID.fromString(name.substring(0, name.indexOf('.')))))
                .collect(Collectors.toSet());
    }

    private List<Path> list(String pattern) {
        try (var found = Files.newDirectoryStream(folder, pattern)) {
            return StreamSupport.stream(found.spliterator(), false).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws RuleViolated if it is bigger than {@link #LIMIT}; nothing of it is kept then */
    long keep(ImportId job, InputStream content) {
        try {
            var arriving = Files.createTempFile(folder, ARRIVING, null);
            try {
                long bytes = copy(content, arriving);
                Files.move(arriving, cartridge(job), StandardCopyOption.ATOMIC_MOVE);
                return bytes;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long copy(InputStream content, Path target) throws IOException {
        long bytes = 0;
        try (var out = Files.newOutputStream(target)) {
            var buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > LIMIT) {
                    throw RuleViolated.at("file", "courses.rule.cartridge-too-big", LIMIT / MEGABYTE);
                }
                out.write(buffer, 0, read);
            }
        }
        return bytes;
    }

    Path cartridge(ImportId job) {
        return folder.resolve(job.value() + CARTRIDGE);
    }

    /** What the import has put among the media so far. */
    Path baggage(ImportId job) {
        return folder.resolve(job.value() + BAGGAGE);
    }

    void drop(ImportId job) {
        delete(cartridge(job));
        delete(baggage(job));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
