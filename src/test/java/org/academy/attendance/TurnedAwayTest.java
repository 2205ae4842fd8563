package org.academy.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.academy.attendance.MeetingRegistration.Registered;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom the database turns away for others, in this application or in another one beside it. */
@WithAttendance
class TurnedAwayTest {

    private static final int PEOPLE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(5);

    @Autowired
    MeetingRegistration registration;

    @Autowired
    Feedback feedback;

    @Autowired
    PresenceRecords presence;

    @Autowired
    Halls halls;

    @Autowired
    SaidMeetings.Plans plans;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Test
    void whoWasTurnedAwayTriesAgainFromTheBeginning() throws Exception {
        var meeting = plans.meeting(PEOPLE, 0);
        Registered last = register(meeting);
        for (int i = 1; i < PEOPLE; i++) {
            last = register(meeting);
        }
        var secret = last.secret();

        // another holds all rows and only then asks for the desk: they wait for each other, and who did least gives way
        var cancelled = new TransactionTemplate(transactions).execute(status -> {
            database.sql("update registration set affiliation = 'Somewhere' where meeting_id = :meeting")
                    .param("meeting", meeting.value())
                    .update();
            var cancelling = CompletableFuture.supplyAsync(() -> registration.cancel(secret));
            untilSomebodyAsks("update registration %");
            database.sql("select arrivals from attendance_desk where meeting_id = :meeting for update")
                    .param("meeting", meeting.value())
                    .query(Integer.class)
                    .single();
            return cancelling;
        });

        assertThat(cancelled).isNotNull();
        assertThat(cancelled.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).state())
                .isEqualTo(RegistrationState.CANCELLED);
    }

    @Test
    void whoGivesFeedbackTakesTheDeskBeforeTheirRegistration() throws Exception {
        var meeting = plans.meeting(1, 0);
        var came = register(meeting);
        plans.begins(meeting, clock.instant().minus(Duration.ofHours(2)));
        presence.see(came.id(), meeting.value(), null, clock.instant());

        var given = halls.alone(meeting, (hall, desk) -> {
            var giving =
                    CompletableFuture.runAsync(() -> feedback.give(came.secret(), Map.of("content", 5), "Well told"));
            untilSomebodyAsks("select%attendance_desk%for update%");
            database.sql("update registration set affiliation = 'Somewhere' where id = :id")
                    .param("id", came.id().value())
                    .update();
            return giving;
        });

        given.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(registration.own(came.secret(), "10.0.0.1").feedbackGiven()).isTrue();
    }

    @Test
    void whoIsTurnedAwayAgainAndAgainGivesUp() {
        var meeting = plans.meeting(1, 1);
        var tries = new AtomicInteger();

        assertThatExceptionOfType(CannotAcquireLockException.class)
                .isThrownBy(() -> halls.alone(meeting, (hall, desk) -> {
                    tries.incrementAndGet();
                    throw new CannotAcquireLockException("by all others");
                }));

        assertThat(tries).hasValue(4);
    }

    @Test
    void whoBreaksARuleIsToldAtOnce() {
        var meeting = plans.meeting(1, 1);
        var tries = new AtomicInteger();

        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> halls.alone(meeting, (hall, desk) -> {
                    tries.incrementAndGet();
                    throw new RuleViolated("attendance.rule.ended");
                }));

        assertThat(tries).hasValue(1);
    }

    private void untilSomebodyAsks(String statement) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (database.sql("""
                                select count(*) from information_schema.processlist
                                where id <> connection_id() and info like :statement""")
                        .param("statement", statement)
                        .query(Integer.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).as("somebody asks in time").isLessThan(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Registered register(MeetingId meeting) {
        return registration.register(
                meeting,
                new RegistrationRequest(
                        UUID.randomUUID().toString(),
                        "Somebody",
                        UUID.randomUUID() + "@example.org",
                        Way.ON_SITE,
                        null,
                        "",
                        LanguageTag.EN,
                        "UTC",
                        null,
                        Map.of()),
                "10.0.0.1");
    }
}
