package org.academy.courses.cartridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** What lies beside an archive, by name, in one file that is gone when this is closed, or dies. */
final class Beside implements AutoCloseable {

    private record Extent(long from, int length) {}

    private final Bounds bounds;
    private final Map<String, Extent> extents = new HashMap<>();
    private @Nullable FileChannel file;

    Beside(Bounds bounds) {
        this.bounds = bounds;
    }

    boolean has(String name) {
        return extents.containsKey(name);
    }

    int bytes(String name) {
        return extent(name).length();
    }

    void add(String name, byte[] content) {
        try {
            if (file == null) {
                file = FileChannel.open(
                        Files.createTempFile("cartridge", ".tmp"),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
            }
            long from = file.size();
            if (from + content.length > bounds.entry()) {
                throw new RuleViolated("courses.rule.cartridge-unpacked-too-big", Bounds.megabytes(bounds.entry()));
            }
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                file.write(buffer, from + buffer.position());
            }
            extents.put(name, new Extent(from, content.length));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    byte[] read(String name) throws IOException {
        var extent = extent(name);
        var buffer = ByteBuffer.allocate(extent.length());
        while (file != null && buffer.hasRemaining()) {
            if (file.read(buffer, extent.from() + buffer.position()) < 0) {
                break;
            }
        }
        return buffer.array();
    }

    private Extent extent(String name) {
        return Objects.requireNonNull(extents.get(name));
    }

    @Override
    public void close() throws IOException {
        extents.clear();
        if (file != null) {
            file.close();
        }
    }
}
