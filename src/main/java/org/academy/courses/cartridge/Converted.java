package org.academy.courses.cartridge;

import java.util.List;

/**
 * What one resource becomes.
 *
 * @param before the original, sanitised, with its layout; empty if it has none
 * @param losses what was not carried
 */
public record Converted(List<Piece> pieces, String before, List<Manifest.Oddity> losses) {}
