package org.academy.meetings;

import java.util.List;
import org.academy.institutions.InstitutionSummary;

/** A series with its published meetings in order of time. {@code description} is plain text. */
public record SeriesPage(
        SeriesId id,
        String slug,
        String title,
        String description,
        InstitutionSummary host,
        List<MeetingSummary> meetings) {}
