package org.academy.site;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.academy.platform.Assets;
import org.academy.platform.Packing;
import org.springframework.stereotype.Component;

/** Our own files as browsers get them: packed once, as small as it gets. */
@Component
class StaticFiles {

    private final Map<String, Optional<Packed>> files = new ConcurrentHashMap<>();

    /** A file in every packing in which somebody wanted it. */
    static final class Packed {

        private final byte[] plain;
        private final Map<Packing, byte[]> packed = new EnumMap<>(Packing.class);

        private Packed(byte[] plain) {
            this.plain = plain;
        }

        synchronized byte[] by(Packing packing) {
            return packed.computeIfAbsent(packing, one -> one.tightly(plain));
        }
    }

    /** @param path below {@code frontend/}, without a slash in front; empty if it is none of ours */
    Optional<Packed> file(String path) {
        var known = files.get(path);
        if (known != null) {
            return known;
        }
        var read = Assets.content(path).map(Packed::new);
        // addresses that lead nowhere are without number
        if (read.isPresent()) {
            files.put(path, read);
        }
        return read;
    }

    /** What the file weighs on its way to a browser that knows gzip alone; empty if it is none of ours. */
    OptionalInt weight(String path) {
        return file(path)
                .map(file -> OptionalInt.of(file.by(Packing.GZIP).length))
                .orElse(OptionalInt.empty());
    }
}
