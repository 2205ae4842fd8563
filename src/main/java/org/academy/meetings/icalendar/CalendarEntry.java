package org.academy.meetings.icalendar;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.academy.meetings.When;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of one meeting, in one language.
 *
 * @param uid the same for ever, wherever the meeting is told of
 * @param sequence grows with every change that calendars must hear of
 * @param changedAt when it last changed
 * @param description plain text
 * @param location where to go; empty if nowhere
 * @param room where to meet online, for who may know it
 * @param alarm what is said an hour before, or the evening before whole days; null for no alarm
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant changedAt,
        When when,
        String title,
        String description,
        String location,
        URI page,
        List<String> categories,
        Organiser organiser,
        Standing standing,
        @Nullable URI room,
        @Nullable String alarm) {

    /** The same, as a word that was said so much later. */
    public CalendarEntry later(int steps) {
        return new CalendarEntry(
                uid,
                sequence + steps,
                changedAt,
                when,
                title,
                description,
                location,
                page,
                categories,
                organiser,
                standing,
                room,
                alarm);
    }

    /** Who invites, and the address that answers would go to. */
    public record Organiser(String name, String email) {}

    /** How it stands in the reader's calendar. {@code OFFERED} is told of, but takes none of the reader's time. */
    public enum Standing {
        CONFIRMED,
        TENTATIVE,
        OFFERED,
        CANCELLED
    }
}
