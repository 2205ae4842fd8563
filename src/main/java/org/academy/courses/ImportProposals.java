package org.academy.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What newer exports of a course would change in its draft. */
@Repository
class ImportProposals {

    enum State {
        OPEN,
        TAKEN,
        DECLINED,
        SUPERSEDED
    }

    /**
     * @param origin hash of where it comes from
     * @param part the block or unit it is about, if that is in the draft already
     * @param place the unit a new block goes to
     * @param content a block's content, a title, or a whole unit, by the kind
     */
    record Row(
            UUID id,
            CourseId course,
            ImportId source,
            String origin,
            int position,
            SourceProposal.Kind kind,
            @Nullable UUID part,
            @Nullable UUID place,
            String title,
            String content,
            State state) {}

    private final JdbcClient jdbc;

    ImportProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A newer export says everything again. */
    void supersede(CourseId course) {
        jdbc.sql("update import_proposal set state = 'SUPERSEDED' where course_id = ? and state = 'OPEN'")
                .param(course.value())
                .update();
    }

    void add(Row row) {
        jdbc.sql("insert into import_proposal (id, course_id, import_id, origin, position, kind, part_id, place, title,"
                        + " content, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(row.id())
                .param(row.course().value())
                .param(row.source().value())
                .param(row.origin())
                .param(row.position())
                .param(row.kind().name())
                .param(row.part())
                .param(row.place())
                .param(row.title())
                .param(row.content())
                .param(row.state().name())
                .update();
    }

    Optional<Row> find(UUID id) {
        return find(id, "");
    }

    /** The same for whoever settles it: others wait. */
    Optional<Row> findForUpdate(UUID id) {
        return find(id, " for update");
    }

    private Optional<Row> find(UUID id, String lock) {
        return jdbc.sql("select * from import_proposal where id = ?" + lock)
                .param(id)
                .query(ImportProposals::row)
                .optional();
    }

    List<Row> open(CourseId course, long offset, int size) {
        return jdbc.sql("select * from import_proposal where course_id = ? and state = 'OPEN' order by position, id"
                        + " limit ? offset ?")
                .params(course.value(), size, offset)
                .query(ImportProposals::row)
                .list();
    }

    long countOpen(CourseId course) {
        return jdbc.sql("select count(*) from import_proposal where course_id = ? and state = 'OPEN'")
                .param(course.value())
                .query(Long.class)
                .single();
    }

    void settle(UUID id, State state, PersonId by, Instant at) {
        jdbc.sql("update import_proposal set state = ?, settled_by = ?, settled_at = ? where id = ?")
                .params(state.name(), by.value(), Columns.utc(at), id)
                .update();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                Columns.uuid(row, "id"),
                new CourseId(Columns.uuid(row, "course_id")),
                new ImportId(Columns.uuid(row, "import_id")),
                row.getString("origin"),
                row.getInt("position"),
                SourceProposal.Kind.valueOf(row.getString("kind")),
                row.getObject("part_id", UUID.class),
                row.getObject("place", UUID.class),
                row.getString("title"),
                row.getString("content"),
                State.valueOf(row.getString("state")));
    }
}
