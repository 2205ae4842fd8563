package org.academy.platform;

import java.io.InputStream;
import java.nio.file.Path;

/** Files kept by what is in them (SHA-256), outside the web root. The same bytes are kept once. */
public interface FileStore {

    /**
     * Keeps what the stream holds.
     *
     * @param limit most bytes to take; more throws {@code RuleViolated("platform.rule.file-too-big")} and keeps nothing
     * @return what was kept
     */
    StoredFile put(InputStream content, long limit);

    /** Where the bytes with this hash are; throws {@code NotFound} if there are none. */
    Path path(String sha256);

    /** Lets go of the bytes with this hash, if there are any. */
    void forget(String sha256);

    /** A kept file: its hash as 64 hex digits and its size in bytes. */
    record StoredFile(String sha256, long bytes) {}
}
