package org.academy.courses;

import java.util.Locale;

/** Where the version in preparation stands (product reference 4.5). */
public enum DraftState {
    DRAFT,
    IN_REVIEW,
    CHANGES_REQUESTED,
    APPROVED;

    /** Whether authors may write: what is under review or approved does not move. */
    public boolean open() {
        return this == DRAFT || this == CHANGES_REQUESTED;
    }

    /** As it stands in a message key: {@code in-review}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
