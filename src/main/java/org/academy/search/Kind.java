package org.academy.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of thing was found. */
public enum Kind {
    COURSE,
    WORKSHOP,
    SEMINAR,
    TRAINING,
    CONFERENCE,
    EXHIBITION,
    INSTITUTION;

    /** As it stands in an address, in the index and in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes place, once, somewhere. */
    public boolean takesPlace() {
        return this != COURSE && this != INSTITUTION;
    }

    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
