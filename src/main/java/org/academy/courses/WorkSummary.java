package org.academy.courses;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.academy.shared.LanguageTag;

/** What the studio's list shows of a course work. {@code publishedVersion} is 0 before the first. */
public record WorkSummary(
        CourseId course,
        String slug,
        String title,
        List<String> owners,
        DraftState state,
        int draftNumber,
        int publishedVersion,
        Set<LanguageTag> languages,
        Instant changedAt) {}
