package org.academy.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.academy.institutions.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every series. */
@Repository
class SeriesShelf {

    record Row(SeriesId id, String slug, InstitutionId host, String title, String description) {}

    private static final String COLUMNS = "select id, slug, institution_id, title, description from meeting_series ";

    private final JdbcClient jdbc;

    SeriesShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Row series, Instant at) {
        jdbc.sql("insert into meeting_series (id, slug, institution_id, title, description, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(series.id().value())
                .param(series.slug())
                .param(series.host().value())
                .param(series.title())
                .param(series.description())
                .param(Columns.utc(at))
                .update();
    }

    void describe(SeriesId series, String title, String description) {
        jdbc.sql("update meeting_series set title = ?, description = ? where id = ?")
                .param(title)
                .param(description)
                .param(series.value())
                .update();
    }

    boolean taken(String slug) {
        return find(slug).isPresent();
    }

    Optional<Row> find(String slug) {
        return jdbc.sql(COLUMNS + "where slug = ?")
                .param(slug)
                .query(SeriesShelf::read)
                .optional();
    }

    Optional<Row> find(SeriesId id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query(SeriesShelf::read)
                .optional();
    }

    /** Newest first. */
    List<Row> of(Collection<InstitutionId> hosts) {
        return hosts.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "where institution_id in (:hosts) order by created_at desc, id")
                        .param("hosts", hosts.stream().map(InstitutionId::value).toList())
                        .query(SeriesShelf::read)
                        .list();
    }

    List<Row> all() {
        return jdbc.sql(COLUMNS + "order by created_at desc, id")
                .query(SeriesShelf::read)
                .list();
    }

    /** With how many published meetings there are in it; for its organisers, all. */
    Optional<SeriesSummary> summary(SeriesId id, boolean drafts) {
        return jdbc.sql("select s.slug, s.title, (select count(*) from meeting m where m.series_id = s.id"
                        + (drafts ? "" : " and m.published_at is not null")
                        + ") as meetings from meeting_series s where s.id = ?")
                .param(id.value())
                .query((row, number) ->
                        new SeriesSummary(id, row.getString("slug"), row.getString("title"), row.getInt("meetings")))
                .optional();
    }

    /** The local times at which the series meets already. */
    Set<String> starts(SeriesId id) {
        return jdbc.sql("select starts from meeting where series_id = ? and cancelled_at is null")
                .param(id.value())
                .query((row, number) -> row.getString("starts"))
                .set();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                new SeriesId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("title"),
                row.getString("description"));
    }
}
