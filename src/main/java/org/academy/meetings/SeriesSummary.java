package org.academy.meetings;

/** Meetings that belong together, as they are named in a list. */
public record SeriesSummary(SeriesId id, String slug, String title, int meetings) {}
