package org.academy.people;

import java.util.Locale;

/**
 * What people allow us to do with what they tell us, one purpose at a time. The text of each purpose has a version; who
 * agreed to an older one is asked again.
 */
public enum Purpose {
    TERMS_AND_PRIVACY(1, true),
    SHARE_WITH_INSTITUTION(1, false),
    RESEARCH(1, false);

    private final int version;
    private final boolean required;

    Purpose(int version, boolean required) {
        this.version = version;
        this.required = required;
    }

    /** The version of the text that people read today. */
    public int version() {
        return version;
    }

    /** Whether there can be an account without it. */
    public boolean required() {
        return required;
    }

    /** The message that says it, for today's version. */
    public String text() {
        return "people.consent." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v" + version;
    }
}
