package org.academy.notifications;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.academy.meetings.Way;
import org.jspecify.annotations.Nullable;

/** How long before a meeting those who come to it are reminded. */
public enum Lead {
    TWO_WEEKS(Duration.ofDays(14), Duration.ofDays(1), null),
    WEEK(Duration.ofDays(7), Duration.ofDays(1), null),
    THREE_DAYS(Duration.ofDays(3), Duration.ofHours(12), null),
    DAY(Duration.ofDays(1), Duration.ofHours(6), null),
    THREE_HOURS(Duration.ofHours(3), Duration.ofHours(1), null),
    HOUR_ONLINE(Duration.ofHours(1), Duration.ofMinutes(40), Way.ONLINE);

    private final Duration before;
    private final Duration patience;
    private final @Nullable Way only;

    Lead(Duration before, Duration patience, @Nullable Way only) {
        this.before = before;
        this.patience = patience;
        this.only = only;
    }

    /** Where organisers chose nothing else. */
    public static Set<Lead> usual() {
        return EnumSet.of(WEEK, DAY, HOUR_ONLINE);
    }

    Duration before() {
        return before;
    }

    /** How late it may still be said, after we could not. */
    Duration patience() {
        return patience;
    }

    boolean concerns(Way way) {
        return only == null || only == way;
    }

    /** As it stands in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
