package org.academy.media;

/** A smaller copy of a picture: what lessons show in its place. The picture as it was brought stays beside it. */
public record Rendition(String sha256, String type, long bytes, int width, int height) {}
