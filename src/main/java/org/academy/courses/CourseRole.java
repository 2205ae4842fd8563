package org.academy.courses;

import java.util.Locale;

/** What a person does on a course work (product reference 4.2). */
public enum CourseRole {
    LEAD_AUTHOR,
    AUTHOR,
    REVIEWER,
    TRANSLATOR;

    /** As it stands in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
