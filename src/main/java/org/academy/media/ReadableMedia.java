package org.academy.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that the person at hand may read, and whether everyone else may too; {@code small} is where the smaller copy
 * of a picture is, if there is one.
 */
public record ReadableMedia(
        MediaItem item, Path path, @Nullable Path small, boolean forEveryone) {}
