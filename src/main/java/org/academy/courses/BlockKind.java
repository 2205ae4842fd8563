package org.academy.courses;

import java.util.Locale;

/** What a block is. */
public enum BlockKind {
    TEXT,
    IMAGE,
    FILE,
    QUESTION;

    /** As it stands in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
