package org.academy.courses;

import java.util.List;

/** How a course presents itself in one language. */
public record CourseWords(String title, String summary, String audience, List<String> outcomes) {

    public static final CourseWords NONE = new CourseWords("", "", "", List.of());
}
