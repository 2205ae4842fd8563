package org.academy.attendance;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people into the halls, one at a time into each: the row of the meeting's desk is held from before the first look
 * until the transaction ends. Reads what was committed, never what stood when the transaction began. A crowd before one
 * hall waits in a corridor, in order, so that it leaves the database to everybody else. Whom the database turns away,
 * as two would wait for each other for ever, tries again from the beginning, a few times.
 */
@Component
class Halls {

    private static final Logger LOG = LoggerFactory.getLogger(Halls.class);
    private static final int CORRIDORS = 64;

    /** One inside and one at the door: the others of this instance wait without a connection to the database. */
    private static final int TOGETHER = 2;

    private static final int TRIES = 4;

    private final Semaphore[] corridors = Stream.generate(() -> new Semaphore(TOGETHER, true))
            .limit(CORRIDORS)
            .toArray(Semaphore[]::new);
    private final Desks desks;
    private final Registrations registrations;
    private final MeetingCatalogue meetings;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Halls(
            Desks desks,
            Registrations registrations,
            MeetingCatalogue meetings,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.desks = desks;
        this.registrations = registrations;
        this.meetings = meetings;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /**
     * @param work may be done more than once, each time with what then stands in the database; only the last counts
     * @throws NotFound if there is no such meeting
     */
    <T> T alone(MeetingId meeting, BiFunction<Hall, Desk, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return enter(meeting, work);
        }
        var corridor = corridors[Math.floorMod(meeting.hashCode(), CORRIDORS)];
        corridor.acquireUninterruptibly();
        try {
            return enterAtLast(meeting, work);
        } finally {
            corridor.release();
        }
    }

    private <T> T enterAtLast(MeetingId meeting, BiFunction<Hall, Desk, T> work) {
        for (int left = TRIES - 1; left > 0; left--) {
            try {
                return enter(meeting, work);
            } catch (ConcurrencyFailureException turnedAway) {
                LOG.debug("Turned away from {}, {} tries left", meeting, left, turnedAway);
            }
        }
        return enter(meeting, work);
    }

    private <T> T enter(MeetingId meeting, BiFunction<Hall, Desk, T> work) {
        return transaction.execute(status -> {
            var desk = hold(meeting);
            return work.apply(hall(desk), desk);
        });
    }

    /** Lets lapse and offers what is due, unless somebody is in the hall: they will do it. */
    void settle(MeetingId meeting) {
        transaction.executeWithoutResult(status -> {
            if (free(meeting)) {
                hall(hold(meeting)).settle();
            }
        });
    }

    private boolean free(MeetingId meeting) {
        return database.sql("select 1 from attendance_desk where meeting_id = :meeting for update skip locked")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Desk hold(MeetingId meeting) {
        return desks.hold(meeting).orElseGet(() -> {
            desks.open(meeting.value());
            return desks.hold(meeting).orElseThrow();
        });
    }

    /** The hall as the desk wants it now. */
    Hall hall(Desk desk) {
        var seats = meetings.seats(desk.meeting()).orElseThrow(() -> new NotFound("meeting", desk.meeting()));
        return new Hall(
                seats,
                desk.quotas(),
                desk.settings().offerHolds(),
                desk::nextArrival,
                new LineInDatabase(desk.meeting(), registrations),
                clock);
    }

    /** Those that there are among them, as they are. */
    List<Desk> look(Collection<MeetingId> meetings) {
        return desks.of(meetings);
    }

    /** As it is, without holding it. */
    Optional<Desk> look(MeetingId meeting) {
        return desks.findById(meeting);
    }
}
