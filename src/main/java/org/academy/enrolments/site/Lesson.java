package org.academy.enrolments.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as its page shows it, all texts ready.
 *
 * @param person whose answers are kept; empty if nobody is signed in
 * @param needed how many questions must be right
 * @param percent of the course
 * @param html the blocks
 * @param base where the other units are
 */
record Lesson(
        String course,
        String courseTitle,
        String unit,
        String title,
        int version,
        String language,
        String direction,
        boolean ownLanguage,
        int number,
        int of,
        String minutes,
        String weight,
        List<String> sources,
        @Nullable String reviewBy,
        boolean enrolled,
        String person,
        int needed,
        int percent,
        boolean completed,
        boolean read,
        List<Step> steps,
        List<Tongue> languages,
        @Nullable Way previous,
        @Nullable Way next,
        String base,
        String html,
        String unitTexts,
        String syncTexts,
        String keepTexts) {

    /** A unit of the course in the list beside the lesson. */
    record Step(String slug, String title, String link, String minutes, String weight, boolean done, boolean here) {}

    record Tongue(String tag, String ownName, String link, boolean current) {}

    record Way(String link, String title) {}
}
