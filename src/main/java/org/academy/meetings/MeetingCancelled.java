package org.academy.meetings;

import java.time.Instant;

/** A meeting will not take place. */
public record MeetingCancelled(MeetingId meeting, String slug, int sequence, String reason, Instant at) {}
