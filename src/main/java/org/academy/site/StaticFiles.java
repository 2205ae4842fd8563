package org.academy.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** What our static files weigh on their way to a browser. */
@Component
class StaticFiles {

    private final Map<String, OptionalInt> weights = new ConcurrentHashMap<>();

    /**
     * The compressed size of the file; empty if it is none of ours.
     *
     * @param path below {@code frontend/}, without a slash in front
     */
    OptionalInt weight(String path) {
        return weights.computeIfAbsent(path, StaticFiles::weigh);
    }

    private static OptionalInt weigh(String path) {
        try (var stream = StaticFiles.class.getResourceAsStream("/META-INF/resources/" + path)) {
            return stream == null ? OptionalInt.empty() : OptionalInt.of(compressed(stream.readAllBytes()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static int compressed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
