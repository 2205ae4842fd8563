package org.academy.media;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes in pictures and files, and says what they are. */
@Service
public class MediaLibrary {

    /** Most bytes of one file. */
    public static final long LIMIT = 20L * 1024 * 1024;

    /**
     * Takes in a file: bounded, sniffed, measured. PNG, JPEG, GIF, WebP, PDF, and office documents are welcome.
     *
     * @throws org.academy.shared.RuleViolated {@code media.rule.type} if the bytes are something else,
     *     {@code platform.rule.file-too-big} above {@link #LIMIT}
     */
    @PreAuthorize("isAuthenticated()")
    public MediaItem add(String fileName, InputStream content) {
        throw new UnsupportedOperationException();
    }

    @PreAuthorize("permitAll()")
    public Map<MediaId, MediaItem> items(Set<MediaId> ids) {
        throw new UnsupportedOperationException();
    }
}
