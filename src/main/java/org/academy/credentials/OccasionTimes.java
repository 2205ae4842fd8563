package org.academy.credentials;

import java.time.ZoneId;
import org.academy.platform.Times;
import org.academy.shared.LanguageTag;
import org.springframework.stereotype.Component;

/** Says when an event was, in the time of its place. */
@Component
public class OccasionTimes {

    private final Times times;

    OccasionTimes(Times times) {
        this.times = times;
    }

    public String of(Occasion occasion, LanguageTag reader) {
        var zone = ZoneId.of(occasion.zone());
        return occasion.wholeDay()
                ? times.days(
                        reader,
                        occasion.start().toLocalDate(),
                        occasion.end().minusNanos(1).toLocalDate(),
                        zone)
                : times.span(
                        reader,
                        occasion.start().atZone(zone).toInstant(),
                        occasion.end().atZone(zone).toInstant(),
                        zone);
    }
}
