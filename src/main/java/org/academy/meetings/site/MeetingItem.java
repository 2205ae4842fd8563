package org.academy.meetings.site;

import org.academy.meetings.MeetingSummary;

/**
 * A meeting as the row of a list shows it.
 *
 * @param month and {@code day}: of its first day, for the leaf of a calendar
 */
public record MeetingItem(MeetingSummary meeting, Told when, String month, String day) {}
