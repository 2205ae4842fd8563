package org.academy.notifications;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.academy.meetings.MeetingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What organisers chose, and how far each round of reminders came: each is held by one instance at a time. */
@Component
@Transactional
class ReminderRounds {

    /** Much longer than a round takes; whoever dies over one holds it up no longer. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final JdbcClient database;

    ReminderRounds(JdbcClient database) {
        this.database = database;
    }

    Set<Lead> choice(MeetingId meeting) {
        return choices(Set.of(meeting)).getOrDefault(meeting, Lead.usual());
    }

    /** Of those that chose. */
    @Transactional(readOnly = true)
    Map<MeetingId, Set<Lead>> choices(Collection<MeetingId> meetings) {
        var choices = new HashMap<MeetingId, Set<Lead>>();
        if (!meetings.isEmpty()) {
            database.sql("select meeting_id, leads from reminder_choice where meeting_id in (:meetings)")
                    .param(
                            "meetings",
                            meetings.stream().map(one -> one.value().toString()).toList())
                    .query(row -> {
                        choices.put(
                                new MeetingId(UUID.fromString(row.getString("meeting_id"))),
                                leads(row.getString("leads")));
                    });
        }
        return choices;
    }

    private static Set<Lead> leads(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Lead::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Lead.class)));
    }

    void choose(MeetingId meeting, Set<Lead> leads, Instant now) {
        database.sql("""
                        insert into reminder_choice (meeting_id, leads, chosen_at) values (:meeting, :leads, :now)
                        on duplicate key update leads = :leads, chosen_at = :now
                        """)
                .param("meeting", meeting.value().toString())
                .param("leads", leads.stream().sorted().map(Lead::name).collect(Collectors.joining(",")))
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * @param moment of the meeting that it is about: when it begins, or ends
     * @param reached until when everybody was written to; null at the beginning
     */
    record Round(
            MeetingId meeting,
            String occasion,
            Instant moment,
            @Nullable Instant reached,
            Instant claimedUntil) {}

    /** The round, if there is somebody to write to now and nobody else is at it. */
    Optional<Round> claim(MeetingId meeting, String occasion, Instant moment, Instant due, Instant now) {
        database.sql("""
                        insert into reminder_round (meeting_id, occasion, moment, next_at)
                        values (:meeting, :occasion, :moment, :due)
                        on duplicate key update occasion = occasion
                        """)
                .param("meeting", meeting.value().toString())
                .param("occasion", occasion)
                .param("moment", Timestamp.from(moment))
                .param("due", Timestamp.from(due))
                .update();
        var until = now.plus(CLAIM);
        int claimed = database.sql("""
                        update reminder_round set claimed_until = :until
                        where meeting_id = :meeting and occasion = :occasion and moment = :moment
                            and next_at <= :now and (claimed_until is null or claimed_until < :now)
                        """)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("meeting", meeting.value().toString())
                .param("occasion", occasion)
                .param("moment", Timestamp.from(moment))
                .update();
        if (claimed == 0) {
            return Optional.empty();
        }
        var reached = database.sql("select reached_at from reminder_round"
                        + " where meeting_id = :meeting and occasion = :occasion and moment = :moment")
                .param("meeting", meeting.value().toString())
                .param("occasion", occasion)
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("reached_at")))
                .single();
        return Optional.of(new Round(
                meeting, occasion, moment, reached.map(Timestamp::toInstant).orElse(null), until));
    }

    void reach(Round round, Instant now, @Nullable Instant next) {
        database.sql("""
                        update reminder_round set reached_at = :now, next_at = :next, claimed_until = null
                        where meeting_id = :meeting and occasion = :occasion and moment = :moment
                            and claimed_until = :until
                        """)
                .param("now", Timestamp.from(now))
                .param("next", next == null ? null : Timestamp.from(next))
                .param("meeting", round.meeting().value().toString())
                .param("occasion", round.occasion())
                .param("moment", Timestamp.from(round.moment()))
                .param("until", Timestamp.from(round.claimedUntil()))
                .update();
    }
}
