package org.academy.courses;

/** Where the version in preparation stands (product reference 4.5). */
public enum DraftState {
    DRAFT,
    IN_REVIEW,
    CHANGES_REQUESTED,
    APPROVED
}
