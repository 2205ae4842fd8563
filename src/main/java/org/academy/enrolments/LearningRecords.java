package org.academy.enrolments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.academy.assessments.Answer;
import org.academy.courses.BlockId;
import org.academy.courses.CourseId;
import org.academy.courses.UnitId;
import org.academy.enrolments.Progress.Answered;
import org.academy.enrolments.Progress.UnitState;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What learners did, as rows that only grow or move forward. Plain SQL: each statement is idempotent or commutes with
 * the others, so entries may arrive late, twice and in any order.
 */
@Repository
class LearningRecords {

    private final JdbcClient sql;
    private final JsonMapper json;

    LearningRecords(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Makes room for a person's learning of a course unless there is; it has not begun until they come. */
    void begin(PersonId person, CourseId course, int version, LanguageTag language, Instant now) {
        sql.sql("""
                        insert into enrolment
                          (id, person_id, course_id, version, language, enrolled_at, touched_at, left_at, revision)
                        values (:id, :person, :course, :version, :language, :now, :now, :now, 0)
                        on duplicate key update revision = revision""")
                .param("id", Uuid7.next())
                .param("person", person.value())
                .param("course", course.value())
                .param("version", version)
                .param("language", language.name())
                .param("now", utc(now))
                .update();
    }

    /** Writes the entry down unless it was before; says whether it is new. */
    boolean write(PersonId person, String device, JournalEntry entry, CourseId course, UnitId unit, Instant now) {
        return sql.sql("""
                        insert ignore into journal_entry
                          (person_id, device, seq, type, course_id, unit_id, happened_at, received_at, data)
                        values (:person, :device, :seq, :type, :course, :unit, :at, :now, :data)""")
                        .param("person", person.value())
                        .param("device", device)
                        .param("seq", entry.seq())
                        .param("type", entry.type())
                        .param("course", course.value())
                        .param("unit", unit.value())
                        .param("at", utc(entry.at()))
                        .param("now", utc(now))
                        .param("data", json.writeValueAsString(entry.data()))
                        .update()
                == 1;
    }

    boolean known(PersonId person, String device, long seq) {
        return sql.sql("select 1 from journal_entry where person_id = :person and device = :device and seq = :seq")
                .param("person", person.value())
                .param("device", device)
                .param("seq", seq)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void opened(PersonId person, CourseId course, UnitId unit, Instant at) {
        sql.sql("""
                insert into unit_progress (person_id, course_id, unit_id, opened_at) values (:person, :course, :unit, :at)
                on duplicate key update opened_at = least(coalesce(opened_at, values(opened_at)), values(opened_at))""")
                .param("person", person.value())
                .param("course", course.value())
                .param("unit", unit.value())
                .param("at", utc(at))
                .update();
    }

    void completed(PersonId person, CourseId course, UnitId unit, Instant at) {
        sql.sql("""
                insert into unit_progress (person_id, course_id, unit_id, opened_at, completed_at)
                values (:person, :course, :unit, :at, :at)
                on duplicate key update completed_at = least(coalesce(completed_at, values(completed_at)), values(completed_at))""")
                .param("person", person.value())
                .param("course", course.value())
                .param("unit", unit.value())
                .param("at", utc(at))
                .update();
    }

    void spent(PersonId person, CourseId course, UnitId unit, int seconds) {
        sql.sql("""
                insert into unit_progress (person_id, course_id, unit_id, seconds) values (:person, :course, :unit, :seconds)
                on duplicate key update seconds = seconds + values(seconds)""")
                .param("person", person.value())
                .param("course", course.value())
                .param("unit", unit.value())
                .param("seconds", seconds)
                .update();
    }

    /** Keeps the answer if it is the last by the device's time; device and number decide between equal times. */
    void answered(
            PersonId person,
            CourseId course,
            BlockId block,
            Answer answer,
            boolean right,
            Instant at,
            String device,
            long seq) {
        sql.sql("""
                insert into block_answer
                  (person_id, course_id, block_id, answer, is_right, answered_at, device, seq, attempts)
                values (:person, :course, :block, :answer, :right, :at, :device, :seq, 1)
                on duplicate key update
                  attempts = attempts + 1,
                  answer = if((values(answered_at), values(device), values(seq)) > (answered_at, device, seq), values(answer), answer),
                  is_right = if((values(answered_at), values(device), values(seq)) > (answered_at, device, seq), values(is_right), is_right),
                  seq = if((values(answered_at), values(device)) > (answered_at, device)
                           or ((values(answered_at), values(device)) = (answered_at, device) and values(seq) > seq), values(seq), seq),
                  device = if(values(answered_at) > answered_at or (values(answered_at) = answered_at and values(device) > device), values(device), device),
                  answered_at = greatest(answered_at, values(answered_at))""")
                .param("person", person.value())
                .param("course", course.value())
                .param("block", block.value())
                .param("answer", json.writeValueAsString(answer))
                .param("right", right)
                .param("at", utc(at))
                .param("device", device)
                .param("seq", seq)
                .update();
    }

    Map<CourseId, Map<UUID, UnitState>> units(PersonId person, Collection<CourseId> courses) {
        var found = new HashMap<CourseId, Map<UUID, UnitState>>();
        if (courses.isEmpty()) {
            return found;
        }
        sql.sql("""
                select course_id, unit_id, completed_at is not null as done from unit_progress
                where person_id = :person and course_id in (:courses) and (opened_at is not null or completed_at is not null)""")
                .param("person", person.value())
                .param("courses", courses.stream().map(CourseId::value).toList())
                .query((row, number) -> found.computeIfAbsent(course(row), key -> new HashMap<>())
                        .put(
                                row.getObject("unit_id", UUID.class),
                                row.getBoolean("done") ? UnitState.COMPLETED : UnitState.OPENED))
                .list();
        return found;
    }

    /** Of each course: which questions stand answered rightly. */
    Map<CourseId, Map<UUID, Boolean>> marks(PersonId person, Collection<CourseId> courses) {
        var found = new HashMap<CourseId, Map<UUID, Boolean>>();
        if (courses.isEmpty()) {
            return found;
        }
        sql.sql(
                        "select course_id, block_id, is_right from block_answer where person_id = :person and course_id in (:courses)")
                .param("person", person.value())
                .param("courses", courses.stream().map(CourseId::value).toList())
                .query((row, number) -> found.computeIfAbsent(course(row), key -> new HashMap<>())
                        .put(row.getObject("block_id", UUID.class), row.getBoolean("is_right")))
                .list();
        return found;
    }

    Map<BlockId, Answered> answers(PersonId person, CourseId course) {
        var found = new HashMap<BlockId, Answered>();
        sql.sql("""
                select block_id, answer, is_right, answered_at from block_answer
                where person_id = :person and course_id = :course""")
                .param("person", person.value())
                .param("course", course.value())
                .query((row, number) -> found.put(
                        new BlockId(row.getObject("block_id", UUID.class)),
                        new Answered(
                                json.readValue(row.getString("answer"), Answer.class),
                                row.getBoolean("is_right"),
                                row.getObject("answered_at", LocalDateTime.class)
                                        .toInstant(ZoneOffset.UTC))))
                .list();
        return found;
    }

    private static CourseId course(ResultSet row) throws SQLException {
        return new CourseId(row.getObject("course_id", UUID.class));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
