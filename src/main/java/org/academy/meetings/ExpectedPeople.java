package org.academy.meetings;

import java.time.ZoneId;
import java.util.Map;
import org.academy.institutions.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * Slot: where those live who are likely to come, judged by who came before. Told by the module that knows who comes;
 * without it, or where it knows nothing, organisers write a list of their own.
 */
public interface ExpectedPeople {

    /**
     * How many by zone: of the series, if it is one with a past, else of the host's last meetings. Empty if unknown.
     */
    Map<ZoneId, Integer> byZone(InstitutionId host, @Nullable SeriesId series);
}
