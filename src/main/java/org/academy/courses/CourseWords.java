package org.academy.courses;

import java.util.List;

/** How a course presents itself in one language. */
public record CourseWords(String title, String summary, String audience, List<String> outcomes) {

    public static final CourseWords NONE = new CourseWords("", "", "", List.of());

    /** Whether there is enough of it to be shown. */
    boolean begun() {
        return !title.isBlank() && !summary.isBlank();
    }

    /** Whether a reader of this language misses nothing that the original says. */
    boolean saysAllOf(CourseWords original) {
        return begun()
                && outcomes.size() >= original.outcomes().size()
                && (!audience.isBlank() || original.audience().isBlank());
    }

    CourseWords joined(Joining joining, CourseWords base, CourseWords stands) {
        return new CourseWords(
                joining.join("title", base.title, title, stands.title),
                joining.join("summary", base.summary, summary, stands.summary),
                joining.join("audience", base.audience, audience, stands.audience),
                joining.join("outcomes", base.outcomes, outcomes, stands.outcomes));
    }
}
