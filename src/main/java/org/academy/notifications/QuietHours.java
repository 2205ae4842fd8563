package org.academy.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Nobody is woken by us: from ten in the evening until seven in the morning, where the person is, mails wait. */
final class QuietHours {

    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private QuietHours() {}

    /**
     * When a mail that is due leaves.
     *
     * @param latest if the morning comes only then, it leaves when it is due
     */
    static Instant after(Instant due, ZoneId zone, Instant latest) {
        var local = due.atZone(zone);
        var time = local.toLocalTime();
        if (!time.isBefore(MORNING) && time.isBefore(EVENING)) {
            return due;
        }
        var day = time.isBefore(MORNING)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        var morning = day.atTime(MORNING).atZone(zone).toInstant();
        return morning.isBefore(latest) ? morning : due;
    }
}
