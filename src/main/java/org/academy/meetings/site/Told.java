package org.academy.meetings.site;

import org.jspecify.annotations.Nullable;

/**
 * When something is, in words that name their zone.
 *
 * @param place as it is said where it happens
 * @param mine as the reader's clock says it; null if nobody knows where the reader is, or if that is the same zone
 */
public record Told(String place, @Nullable String mine) {

    /** What stands first where somebody looks through what is to come: their own time, if it is known. */
    public String first() {
        return mine == null ? place : mine;
    }

    /** What stands beside it; null if there is nothing to add. */
    public @Nullable String second() {
        return mine == null ? null : place;
    }
}
