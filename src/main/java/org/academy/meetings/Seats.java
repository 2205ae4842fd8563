package org.academy.meetings;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What registration needs to know of a meeting, as it stands now.
 *
 * @param places how many may take part in each way that there is; a way without a number has no limit
 * @param ways in which people can take part
 */
public record Seats(
        MeetingId meeting,
        String slug,
        MeetingStage stage,
        Set<Way> ways,
        Map<Way, Integer> places,
        Instant opens,
        Instant closes,
        boolean approval,
        boolean invitedOnly,
        When when) {}
