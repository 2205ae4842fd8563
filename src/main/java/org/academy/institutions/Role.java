package org.academy.institutions;

/** What a person does in an institution (product reference 4.2). */
public enum Role {
    ADMINISTRATOR,
    PUBLISHER,
    TRAINING_COORDINATOR,
    DIRECTORY_EDITOR,
    AUTHOR,
    REVIEWER,
    TRANSLATOR,
    ORGANISER,
    MEMBER
}
