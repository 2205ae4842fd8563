package org.academy.attendance;

import java.util.Locale;

/**
 * Where a registration stands (product reference 4.5). PENDING waits for an organiser, WAITING for a place; OFFERED
 * holds a place until a moment.
 */
public enum RegistrationState {
    PENDING,
    WAITING,
    OFFERED,
    CONFIRMED,
    REFUSED,
    CANCELLED,
    REPLACED;

    /** Whether it holds one of the places. */
    public boolean holdsAPlace() {
        return this == OFFERED || this == CONFIRMED;
    }

    /** Whether anything can still become of it. */
    public boolean open() {
        return this == PENDING || this == WAITING || holdsAPlace();
    }

    /** As it stands in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
