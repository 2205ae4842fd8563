package org.academy.attendance;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.ExpectedPeople;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingQuery;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.SeriesId;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges by who registered for the series, or for the host's meetings of the last two years, where people live. */
@Component
class ExpectedByZone implements ExpectedPeople {

    private static final int MEETINGS = 50;
    private static final long DAYS_BACK = 730;

    private final MeetingCatalogue meetings;
    private final JdbcClient database;
    private final Clock clock;

    ExpectedByZone(MeetingCatalogue meetings, JdbcClient database, Clock clock) {
        this.meetings = meetings;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<ZoneId, Integer> byZone(InstitutionId host, @Nullable SeriesId series) {
        var found = meetings
                .find(
                        MeetingQuery.after(clock.instant().minus(Duration.ofDays(DAYS_BACK)))
                                .by(host),
                        LanguageTag.EN,
                        PageRequest.of(0, MEETINGS))
                .stream()
                .filter(one -> series == null || series.equals(one.series()))
                .map(MeetingSummary::id)
                .map(id -> id.value())
                .toList();
        return found.isEmpty() ? Map.of() : counted(found);
    }

    private Map<ZoneId, Integer> counted(List<UUID> found) {
        var zones = new HashMap<ZoneId, Integer>();
        database.sql("""
                        select zone, count(*) from registration
                        where meeting_id in (:meetings) and state in ('CONFIRMED', 'OFFERED', 'WAITING') group by zone""")
                .param("meetings", found)
                .query((row, number) -> {
                    try {
                        zones.merge(ZoneId.of(row.getString(1)), row.getInt(2), Integer::sum);
                    } catch (DateTimeException unknown) {
                        return false;
                    }
                    return true;
                })
                .list();
        return zones;
    }
}
