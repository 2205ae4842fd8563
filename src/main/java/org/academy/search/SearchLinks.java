package org.academy.search;

import org.academy.courses.CourseLinks;
import org.academy.meetings.MeetingLinks;
import org.jspecify.annotations.Nullable;

/** Where what was found is. */
public final class SearchLinks {

    private SearchLinks() {}

    /** Its public page. */
    public static String to(Kind kind, String slug) {
        return switch (kind) {
            case COURSE -> CourseLinks.to(slug);
            case WORKSHOP, SEMINAR, TRAINING, CONFERENCE, EXHIBITION -> MeetingLinks.to(slug);
            case INSTITUTION -> "/institutions/" + slug;
        };
    }

    /** A part of it, in the learner's app; without a part, its public page. */
    public static String to(Kind kind, String slug, @Nullable String part) {
        return part == null ? to(kind, slug) : "/learn/" + slug + "/" + part;
    }

    /** Its page in the portal. */
    public static String inPortal(Kind kind, String slug) {
        return switch (kind) {
            case COURSE -> CourseLinks.inPortal(slug);
            case WORKSHOP, SEMINAR, TRAINING, CONFERENCE, EXHIBITION -> MeetingLinks.portal(slug);
            case INSTITUTION -> "/portal/directory/" + slug;
        };
    }

    /** A part of it, in the portal. */
    public static String inPortal(String slug, String part) {
        return "/portal/learning/" + slug + "/" + part;
    }
}
