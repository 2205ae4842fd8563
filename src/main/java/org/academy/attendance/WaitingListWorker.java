package org.academy.attendance;

import java.time.Clock;
import org.academy.meetings.MeetingChanged;
import org.academy.meetings.MeetingId;
import org.academy.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the waiting lists moving when nobody comes by: lets offers lapse, offers what is free. All there is to do
 * stands in the rows, so it may stop at any moment, and several may do it at once. Of a cancelled meeting nothing is
 * offered any more: the hall sees to that.
 */
@Component
class WaitingListWorker {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingListWorker.class);
    private static final int ROUND = 15_000;
    private static final int INSPECTION = 600_000;

    private final Halls halls;
    private final Registrations registrations;
    private final Clock clock;

    WaitingListWorker(Halls halls, Registrations registrations, Clock clock) {
        this.halls = halls;
        this.registrations = registrations;
        this.clock = clock;
    }

    @Scheduled(initialDelay = ROUND, fixedDelay = ROUND)
    void lapse() {
        registrations
                .withLapsedOffers(RegistrationState.OFFERED, clock.instant())
                .forEach(this::settle);
    }

    /** Finds nothing, unless somebody turned the clock or the database. */
    @Scheduled(initialDelay = INSPECTION, fixedDelay = INSPECTION)
    void inspect() {
        registrations.withPeopleWaiting(RegistrationState.WAITING).forEach(this::settle);
    }

    private void settle(MeetingId meeting) {
        try {
            halls.settle(meeting);
        } catch (NotFound gone) {
            LOG.debug("Nobody can come to {} any more", meeting);
        } catch (RuntimeException failed) {
            LOG.warn("The waiting list of {} stands still", meeting, failed);
        }
    }

    /** More places, or fewer, or another time. */
    @ApplicationModuleListener
    void on(MeetingChanged changed) {
        halls.alone(changed.meeting(), (hall, desk) -> {
            hall.settle();
            return desk;
        });
    }
}
