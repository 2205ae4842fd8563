package org.academy.attendance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.academy.meetings.MeetingId;
import org.academy.meetings.SessionId;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was seen where, as rows. The meeting's own id stands for the whole of it. */
@Repository
class PresenceRecords {

    private final JdbcClient database;

    PresenceRecords(JdbcClient database) {
        this.database = database;
    }

    /** Where one was seen. */
    record Seen(boolean atAll, boolean whole, Set<SessionId> sessions) {

        static final Seen NOWHERE = new Seen(false, false, Set.of());
    }

    Map<RegistrationId, Seen> of(MeetingId meeting, Collection<RegistrationId> registrations) {
        var found = new HashMap<RegistrationId, Set<UUID>>();
        if (!registrations.isEmpty()) {
            database.sql("select registration_id, session_id from presence where registration_id in (:registrations)")
                    .param(
                            "registrations",
                            registrations.stream().map(RegistrationId::value).toList())
                    .query((row, number) -> found.computeIfAbsent(
                                    new RegistrationId(row.getObject(1, UUID.class)), key -> new HashSet<>())
                            .add(row.getObject(2, UUID.class)))
                    .list();
        }
        var seen = new HashMap<RegistrationId, Seen>();
        found.forEach((registration, places) -> {
            boolean whole = places.remove(meeting.value());
            var sessions = new HashSet<SessionId>();
            places.forEach(session -> sessions.add(new SessionId(session)));
            seen.put(registration, new Seen(true, whole, sessions));
        });
        return seen;
    }

    /** @return whether they were not seen there before */
    boolean see(RegistrationId registration, UUID place, @Nullable PersonId by, Instant at) {
        return database.sql("""
                        insert ignore into presence (registration_id, session_id, seen_at, seen_by)
                        values (:registration, :place, :at, :by)""")
                        .param("registration", registration.value())
                        .param("place", place)
                        .param("at", Timestamp.from(at))
                        .param("by", by == null ? null : by.value())
                        .update()
                > 0;
    }

    void forget(RegistrationId registration, UUID place) {
        database.sql("delete from presence where registration_id = :registration and session_id = :place")
                .param("registration", registration.value())
                .param("place", place)
                .update();
    }

    /** How many were seen at all. */
    int count(MeetingId meeting) {
        return database.sql("""
                        select count(distinct presence.registration_id) from presence
                        join registration on registration.id = presence.registration_id
                        where registration.meeting_id = :meeting""")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .single();
    }
}
