package org.academy.media;

import org.jspecify.annotations.Nullable;

/**
 * A picture or file of the library. {@code type} is the media type found by its bytes; width and height are pixels, for
 * pictures only; {@code path} is its address.
 */
public record MediaItem(
        MediaId id,
        String sha256,
        String type,
        long bytes,
        String fileName,
        @Nullable Integer width,
        @Nullable Integer height) {

    public String path() {
        return "/media/" + id.value() + "/" + fileName;
    }

    public boolean picture() {
        return type.startsWith("image/");
    }

    /** At least 1, as people read sizes. */
    public long kilobytes() {
        return Math.max(1, Math.round(bytes / 1000.0));
    }
}
