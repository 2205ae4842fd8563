package org.academy.courses;

/** What a person does on a course work (product reference 4.2). */
public enum CourseRole {
    LEAD_AUTHOR,
    AUTHOR,
    REVIEWER,
    TRANSLATOR
}
