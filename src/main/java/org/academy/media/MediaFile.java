package org.academy.media;

import org.jspecify.annotations.Nullable;

/** One file at its address: a picture or file as it was brought, or the smaller copy of a picture. */
public record MediaFile(
        String path,
        String sha256,
        String type,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height) {}
