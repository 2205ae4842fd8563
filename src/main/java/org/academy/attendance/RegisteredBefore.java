package org.academy.attendance;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.ExpectedPeople;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingQuery;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.SeriesId;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Tells organisers where those live who registered for what was before. */
@Component
class RegisteredBefore implements ExpectedPeople {

    private static final int LAST_MEETINGS = 10;
    private static final int MOST = 200;

    private final MeetingCatalogue meetings;
    private final Registrations registrations;
    private final Clock clock;

    RegisteredBefore(MeetingCatalogue meetings, Registrations registrations, Clock clock) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.clock = clock;
    }

    @Override
    public Map<ZoneId, Integer> byZone(InstitutionId host, @Nullable SeriesId series) {
        var all = meetings.find(
                        new MeetingQuery(null, clock.instant(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), host),
                        LanguageTag.EN,
                        PageRequest.of(0, MOST))
                .getContent();
        var ofSeries = series == null
                ? Map.<ZoneId, Integer>of()
                : count(all.stream()
                        .filter(one -> series.equals(one.series()))
                        .map(MeetingSummary::id)
                        .toList());
        return ofSeries.isEmpty()
                ? count(all.reversed().stream()
                        .map(MeetingSummary::id)
                        .limit(LAST_MEETINGS)
                        .toList())
                : ofSeries;
    }

    private Map<ZoneId, Integer> count(Collection<MeetingId> past) {
        var count = new HashMap<ZoneId, Integer>();
        if (!past.isEmpty()) {
            registrations.zones(past, LineInDatabase.HOLDING).forEach(row -> {
                try {
                    count.merge(ZoneId.of((String) row[0]), ((Number) row[1]).intValue(), Integer::sum);
                } catch (DateTimeException unknownToday) {
                    // a zone that the rules of today do not have any more
                }
            });
        }
        return count;
    }
}
