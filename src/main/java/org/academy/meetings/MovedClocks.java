package org.academy.meetings;

import java.time.Clock;
import org.academy.platform.SystemPrincipal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Governments move clocks, and a newer Java knows of it: at the first start with another edition of the time zone
 * database, what follows from local times and zones is worked out anew. The local times stay.
 */
@Component
class MovedClocks {

    private static final Logger LOG = LoggerFactory.getLogger(MovedClocks.class);
    private static final int AT_ONCE = 200;

    private final Meetings meetings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MovedClocks(Meetings meetings, TransactionTemplate transaction, Clock clock) {
        this.meetings = meetings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void follow() {
        SystemPrincipal.run(() -> {
            var edition = ZoneRules.edition();
            int moved = 0;
            for (var some = some(edition); some > 0; some = some(edition)) {
                moved += some - 1;
            }
            if (moved > 0) {
                LOG.info("The time zone database {} moved {} meetings", edition, moved);
            }
        });
    }

    /** @return 0 if none was left, else one more than were moved */
    private int some(String edition) {
        var answer = transaction.execute(status -> {
            int moved = 0;
            var old = meetings.notOf(edition, Limit.of(AT_ONCE));
            for (var id : old) {
                var meeting = meetings.findForUpdate(id);
                if (meeting.isPresent()) {
                    moved += meeting.get().followClocks(edition, clock.instant()) ? 1 : 0;
                    meetings.saveAndFlush(meeting.get());
                }
            }
            return old.isEmpty() ? 0 : moved + 1;
        });
        return answer == null ? 0 : answer;
    }
}
