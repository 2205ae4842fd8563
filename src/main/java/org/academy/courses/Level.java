package org.academy.courses;

import java.util.Locale;

/** How much a course takes for granted. */
public enum Level {
    INTRODUCTORY,
    INTERMEDIATE,
    ADVANCED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
