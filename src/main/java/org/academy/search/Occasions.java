package org.academy.search;

import java.time.Instant;
import java.time.ZoneId;
import org.academy.platform.Times;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in a list when something takes place: the reader's time first, the place's beside it. */
@Component
public class Occasions {

    private final Times times;

    Occasions(Times times) {
        this.times = times;
    }

    /** @param mine the reader's zone; null if nobody knows it: then only the place's time is said */
    public String of(Happening happening, LanguageTag reader, @Nullable ZoneId mine) {
        var there = ZoneId.of(happening.zone());
        if (happening.wholeDay()) {
            return times.days(reader, happening.firstDay(), happening.lastDay(), there);
        }
        if (mine == null || sameClock(mine, there, happening.starts())) {
            return times.span(reader, happening.starts(), happening.ends(), there);
        }
        return times.span(reader, happening.starts(), happening.ends(), mine) + " · "
                + times.clock(reader, happening.starts(), there);
    }

    private static boolean sameClock(ZoneId one, ZoneId other, Instant at) {
        return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }
}
