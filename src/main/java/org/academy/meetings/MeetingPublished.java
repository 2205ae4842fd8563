package org.academy.meetings;

import java.time.Instant;

/** A meeting is open to everyone. */
public record MeetingPublished(MeetingId meeting, String slug, Instant at) {}
