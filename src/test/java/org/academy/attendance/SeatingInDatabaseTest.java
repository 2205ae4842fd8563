package org.academy.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.academy.attendance.MeetingRegistration.Change;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds on paper holds with many hands in the database at once. */
@WithAttendance
class SeatingInDatabaseTest {

    private static final int HANDS = 12;
    private static final int STEPS = 20;

    @Autowired
    MeetingRegistration registration;

    @Autowired
    WaitingListWorker worker;

    @Autowired
    Halls halls;

    @Autowired
    Registrations registrations;

    @Autowired
    MeetingCatalogue meetings;

    @Autowired
    SaidMeetings.Plans plans;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @RepeatedTest(3)
    void givesEachPlaceOnceWhateverManyDoAtOnce(RepetitionInfo repetition) throws Exception {
        long seed = System.nanoTime() + repetition.getCurrentRepetition();
        var meeting = plans.meeting(7, 4);
        var secrets = new ConcurrentLinkedQueue<String>();
        try (var people = Executors.newFixedThreadPool(HANDS)) {
            var all = IntStream.range(0, HANDS)
                    .<Callable<Integer>>mapToObj(hand -> () -> {
                        var random = new Random(seed + hand);
                        for (int step = 0; step < STEPS; step++) {
                            act(meeting, secrets, random);
                        }
                        return hand;
                    })
                    .toList();
            for (var done : people.invokeAll(all)) {
                assertThat(done.get()).as("seed %d", seed).isNotNegative();
            }
        }

        var seats = meetings.seats(meeting).orElseThrow();
        var line = new LineInDatabase(meeting, registrations);
        var tally = line.tally();
        assertThat(tally.taken(Way.ON_SITE)).as("seed %d", seed).isLessThanOrEqualTo(7);
        assertThat(tally.taken(Way.ONLINE)).as("seed %d", seed).isLessThanOrEqualTo(4);
        assertThat(tally.servesSomebody(new Seating(Limit.of(seats, List.of()), tally.taken())))
                .as("somebody waits beside a free place, seed %d", seed)
                .isFalse();
        assertThat(overtakenWithoutAReason(meeting)).as("seed %d", seed).isEmpty();
    }

    private void act(MeetingId meeting, ConcurrentLinkedQueue<String> secrets, Random random) {
        var known = new ArrayList<>(secrets);
        int what = known.isEmpty() ? 0 : random.nextInt(10);
        try {
            var secret = known.isEmpty() ? "" : known.get(random.nextInt(known.size()));
            switch (what) {
                case 1, 2 -> registration.cancel(secret);
                case 3 -> registration.accept(secret);
                case 4 -> registration.decline(secret);
                case 5 -> {
                    var own = registration.own(secret, "10.0.0.1");
                    registration.change(
                            secret,
                            new Change(
                                    own.revision(),
                                    own.name(),
                                    own.email(),
                                    Way.values()[random.nextInt(2)],
                                    null,
                                    "",
                                    Map.of()));
                }
                case 6 ->
                    secrets.add(registration
                            .replace(secret, "Somebody else", UUID.randomUUID() + "@example.org", LanguageTag.EN)
                            .secret());
                case 7 -> {
                    bringOffersToTheirEnd(meeting);
                    worker.lapse();
                }
                default ->
                    secrets.add(registration
                            .register(
                                    meeting,
                                    new RegistrationRequest(
                                            UUID.randomUUID().toString(),
                                            "Somebody",
                                            UUID.randomUUID() + "@example.org",
                                            Way.values()[random.nextInt(2)],
                                            null,
                                            "",
                                            LanguageTag.EN,
                                            "UTC",
                                            null,
                                            Map.of()),
                                    "10.0.0.1")
                            .secret());
            }
        } catch (RuleViolated said) {
            assertThat(said.rule())
                    .isIn(
                            "attendance.rule.offer-over",
                            "attendance.rule.link-ended",
                            "attendance.rule.ended",
                            "attendance.rule.changed-meanwhile");
        }
    }

    /** Alone in the hall, like everybody who changes a registration. */
    private void bringOffersToTheirEnd(MeetingId meeting) {
        halls.alone(
                meeting,
                (hall, desk) ->
                        database.sql("""
                        update registration set offered_until = utc_timestamp(6) - interval 1 second
                        where meeting_id = :meeting and state = 'OFFERED' and arrival % 3 = 0""").param("meeting", meeting.value()).update());
    }

    /** Those who wait although somebody behind them holds a place for the same way that nobody gave them as a heir. */
    private List<Integer> overtakenWithoutAReason(MeetingId meeting) {
        return database.sql("""
                        select ahead.arrival from registration ahead
                        where ahead.meeting_id = :meeting and ahead.state = 'WAITING' and ahead.passed_key is null
                          and exists (select 1 from registration behind
                                      where behind.meeting_id = ahead.meeting_id and behind.way = ahead.way
                                        and behind.state in ('OFFERED', 'CONFIRMED')
                                        and behind.arrival > ahead.arrival)""")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .list();
    }
}
