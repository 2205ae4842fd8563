package org.academy.courses.cartridge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.academy.shared.RuleViolated;

/** An archive that can be trusted: opened once, all names checked, all bounds kept. */
public final class CartridgeFile implements AutoCloseable {

    private CartridgeFile() {}

    public static CartridgeFile open(Path file) {
        return open(file, Bounds.USUAL);
    }

    static CartridgeFile open(Path file, Bounds bounds) {
        throw new RuleViolated("courses.rule.cartridge-damaged");
    }

    /** What is in it, by path: forward slashes, NFC, no folders. */
    Collection<String> names() {
        return List.of();
    }

    /** The thing a reference means, however untidily it is written; never anything outside. */
    Optional<String> find(String href) {
        return Optional.empty();
    }

    /** Its content; whoever reads more than the bounds allow gets {@link RuleViolated}. */
    public InputStream read(String name) throws IOException {
        throw new IOException(name);
    }

    long bytes(String name) {
        return 0;
    }

    /** Puts something beside what is in the archive, such as a picture that was written into a page. */
    String add(String name, byte[] content) {
        return name;
    }

    @Override
    public void close() {}
}
