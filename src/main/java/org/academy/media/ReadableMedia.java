package org.academy.media;

import java.nio.file.Path;

/** A file that the person at hand may read, and whether everyone else may too. */
public record ReadableMedia(MediaItem item, Path path, boolean forEveryone) {}
