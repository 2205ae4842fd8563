package org.academy.attendance;

import java.util.List;
import org.academy.meetings.Way;
import org.jspecify.annotations.Nullable;

/**
 * What there is to register for, as everyone may know it.
 *
 * @param closedBecause message key of why nobody can register now; null if they can
 */
public record Availability(@Nullable String closedBecause, List<WayOpen> ways, RegistrationForm form) {

    /**
     * @param places of the limit that leaves the fewest to everyone: of the way itself or of a quota; null if there is
     *     none
     * @param left places left; null if there is no limit
     * @param waiting how many wait for one
     */
    public record WayOpen(
            Way way, @Nullable Integer places, @Nullable Integer left, int waiting) {}
}
