package org.academy.courses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.academy.platform.DataFolders;
import org.academy.shared.RuleViolated;
import org.springframework.stereotype.Component;

/** The files that were brought, on our disk until they are in or given up. */
@Component
class ImportFiles {

    /** Most bytes of a file that is brought. */
    static final long LIMIT = 2L << 30;

    private static final int MEGABYTE = 1 << 20;

    private final Path folder;

    ImportFiles(DataFolders data) {
        this.folder = data.folder("imports");
    }

    /** @throws RuleViolated if it is bigger than {@link #LIMIT}; nothing of it is kept then */
    long keep(ImportId job, InputStream content) {
        try {
            var arriving = Files.createTempFile(folder, "arriving", null);
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
        return folder.resolve(job.value() + ".imscc");
    }

    /** What the import has put among the media so far. */
    Path baggage(ImportId job) {
        return folder.resolve(job.value() + ".baggage");
    }

    void drop(ImportId job) {
        try {
            Files.deleteIfExists(cartridge(job));
            Files.deleteIfExists(baggage(job));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
