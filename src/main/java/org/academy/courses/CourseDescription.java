package org.academy.courses;

/** What a course says of itself: its facts, and its words in one language. */
public record CourseDescription(CourseFacts facts, CourseWords words) {

    /** This, brought together with what stands now; both began from the base. */
    CourseDescription joined(Joining joining, CourseDescription base, CourseDescription stands) {
        return new CourseDescription(
                facts.joined(joining, base.facts, stands.facts), words.joined(joining, base.words, stands.words));
    }
}
