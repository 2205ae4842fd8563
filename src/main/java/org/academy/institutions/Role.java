package org.academy.institutions;

import java.util.Locale;

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
    MEMBER;

    /** As it stands in an address and in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
