package org.academy.meetings;

import java.util.Set;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionSummary;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** A meeting in a list, in the reader's language where it speaks it. */
public record MeetingSummary(
        MeetingId id,
        String slug,
        LanguageTag language,
        String title,
        String summary,
        MeetingKind kind,
        Topic topic,
        Mode mode,
        When when,
        @Nullable Venue venue,
        MeetingStage stage,
        InstitutionSummary host,
        Set<LanguageTag> languages,
        @Nullable SeriesId series) {}
