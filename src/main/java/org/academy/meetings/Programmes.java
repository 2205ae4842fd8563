package org.academy.meetings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happens in each meeting, and who speaks in it. */
@Repository
class Programmes {

    private final JdbcClient jdbc;

    Programmes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order of time. */
    List<SessionEntry> of(MeetingId meeting, ZoneId zone) {
        var parts = new HashMap<UUID, List<SessionEntry.Part>>();
        jdbc.sql("select p.session_id, p.speaker_id, p.part from session_speaker p join meeting_session s"
                        + " on s.id = p.session_id where s.meeting_id = ? order by p.session_id, p.position")
                .param(meeting.value())
                .query(row -> {
                    parts.computeIfAbsent(Columns.uuid(row, "session_id"), id -> new ArrayList<>())
                            .add(new SessionEntry.Part(
                                    new SpeakerId(Columns.uuid(row, "speaker_id")),
                                    SpeakerPart.valueOf(row.getString("part"))));
                });
        return jdbc.sql("select id, title, description, starts, ends, whole_day, room from meeting_session"
                        + " where meeting_id = ? order by starts, ends, position")
                .param(meeting.value())
                .query((row, number) -> new SessionEntry(
                        new SessionId(Columns.uuid(row, "id")),
                        row.getString("title"),
                        row.getString("description"),
                        Columns.when(row, zone),
                        row.getString("room"),
                        List.copyOf(parts.getOrDefault(Columns.uuid(row, "id"), List.of()))))
                .list();
    }

    /** Every session has an id by now. */
    void replace(MeetingId meeting, List<SessionEntry> sessions) {
        var kept = sessions.stream().map(Programmes::id).collect(Collectors.toSet());
        var known = jdbc.sql("select id from meeting_session where meeting_id = ?")
                .param(meeting.value())
                .query((row, number) -> Columns.uuid(row, "id"))
                .set();
        for (var gone : known) {
            if (!kept.contains(gone)) {
                jdbc.sql("delete from meeting_session where id = ?").param(gone).update();
            }
        }
        if (!known.isEmpty()) {
            jdbc.sql("delete p from session_speaker p join meeting_session s on s.id = p.session_id"
                            + " where s.meeting_id = ?")
                    .param(meeting.value())
                    .update();
        }
        int position = 0;
        for (var session : sessions) {
            write(meeting, session, position++, known.contains(id(session)));
        }
    }

    private void write(MeetingId meeting, SessionEntry session, int position, boolean known) {
        jdbc.sql(
                        known
                                ? "update meeting_session set position = :position, title = :title,"
                                        + " description = :description, starts = :starts, ends = :ends,"
                                        + " whole_day = :whole, room = :room where id = :id and meeting_id = :meeting"
                                : "insert into meeting_session (id, meeting_id, position, title, description, starts,"
                                        + " ends, whole_day, room) values (:id, :meeting, :position, :title,"
                                        + " :description, :starts, :ends, :whole, :room)")
                .param("id", id(session))
                .param("meeting", meeting.value())
                .param("position", position)
                .param("title", session.title())
                .param("description", session.description())
                .param("starts", session.when().start().toString())
                .param("ends", session.when().end().toString())
                .param("whole", session.when().wholeDay())
                .param("room", session.room())
                .update();
        int place = 0;
        for (var part : session.speakers()) {
            jdbc.sql("insert into session_speaker (session_id, position, speaker_id, part) values (?, ?, ?, ?)")
                    .param(id(session))
                    .param(place++)
                    .param(part.speaker().value())
                    .param(part.part().name())
                    .update();
        }
    }

    private static UUID id(SessionEntry session) {
        return Objects.requireNonNull(session.id()).value();
    }

    /** The ids among these that other meetings use. */
    boolean belongElsewhere(MeetingId meeting, List<SessionEntry> sessions) {
        var ids = sessions.stream()
                .map(SessionEntry::id)
                .filter(Objects::nonNull)
                .map(SessionId::value)
                .toList();
        return !ids.isEmpty()
                && jdbc.sql("select count(*) from meeting_session where id in (:ids) and meeting_id <> :meeting")
                                .param("ids", ids)
                                .param("meeting", meeting.value())
                                .query(Long.class)
                                .single()
                        > 0;
    }
}
