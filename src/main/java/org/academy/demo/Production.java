package org.academy.demo;

import java.util.List;
import java.util.Map;
import org.academy.shared.LanguageTag;

/**
 * {@code courses.yaml}: who wrote, translated, reviewed and signed off a demo course, by user name; publishers in the
 * order of the course's owners.
 */
record Production(
        String slug,
        String lead,
        List<String> authors,
        Map<LanguageTag, String> translators,
        String reviewer,
        List<String> publishers,
        Then then) {

    /** How far the next draft has come. */
    enum Then {
        DRAFT,
        IN_REVIEW,
        HALF_SIGNED
    }
}
