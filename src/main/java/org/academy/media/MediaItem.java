package org.academy.media;

import org.jspecify.annotations.Nullable;

/**
 * A picture or file of the library. {@code type} is the media type found by its bytes; width and height are pixels, for
 * pictures only; {@code path} is its address. {@code rendition} is there if a smaller copy of the picture is worth it.
 */
public record MediaItem(
        MediaId id,
        String sha256,
        String type,
        long bytes,
        String fileName,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Rendition rendition) {

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

    /** As it was brought. */
    public MediaFile original() {
        return new MediaFile(path(), sha256, type, bytes, width, height);
    }

    /** As it is looked at: the smaller copy, where there is one. */
    public MediaFile shown() {
        return rendition == null
                ? original()
                : new MediaFile(
                        "/media/" + id.value() + "/small/" + smallName(),
                        rendition.sha256(),
                        rendition.type(),
                        rendition.bytes(),
                        rendition.width(),
                        rendition.height());
    }

    private String smallName() {
        var ending = rendition == null ? "" : MediaType.ending(rendition.type());
        return fileName.substring(0, fileName.lastIndexOf('.') + 1) + ending;
    }
}
