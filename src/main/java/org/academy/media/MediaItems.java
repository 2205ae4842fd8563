package org.academy.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the library holds. */
@Repository
class MediaItems {

    /** An item and the name of the one who brought it. */
    record Brought(MediaItem item, String by) {}

    private final JdbcClient jdbc;

    MediaItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MediaItem item, String by, Instant at) {
        jdbc.sql("insert into media_item (id, sha256, type, bytes, file_name, width, height, brought_by, brought_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(item.id().value())
                .param(item.sha256())
                .param(item.type())
                .param(item.bytes())
                .param(item.fileName())
                .param(item.width())
                .param(item.height())
                .param(by)
                .param(LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    boolean known(String sha256) {
        return jdbc.sql("select (select count(*) from media_item where sha256 = :hash)"
                                + " + (select count(*) from media_rendition where sha256 = :hash)")
                        .param("hash", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What is in the picture may have come before. */
    Optional<Rendition> rendition(String ofSha256) {
        return jdbc.sql("select sha256 as small_sha256, type as small_type, bytes as small_bytes,"
                        + " width as small_width, height as small_height from media_rendition where of_sha256 = ?")
                .param(ofSha256)
                .query((row, number) -> rendition(row))
                .optional();
    }

    /** If the same came twice at once, the same copy was made twice. */
    void add(String ofSha256, Rendition rendition) {
        jdbc.sql("insert ignore into media_rendition (of_sha256, sha256, type, bytes, width, height)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        ofSha256,
                        rendition.sha256(),
                        rendition.type(),
                        rendition.bytes(),
                        rendition.width(),
                        rendition.height())
                .update();
    }

    List<Brought> find(Collection<MediaId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select m.id, m.sha256, m.type, m.bytes, m.file_name, m.width, m.height, m.brought_by,"
                        + " r.sha256 as small_sha256, r.type as small_type, r.bytes as small_bytes,"
                        + " r.width as small_width, r.height as small_height from media_item m"
                        + " left join media_rendition r on r.of_sha256 = m.sha256 where m.id in (:ids)")
                .param("ids", ids.stream().map(MediaId::value).toList())
                .query(MediaItems::read)
                .list();
    }

    private static Brought read(ResultSet row, int number) throws SQLException {
        var item = new MediaItem(
                new MediaId(row.getObject("id", UUID.class)),
                row.getString("sha256"),
                row.getString("type"),
                row.getLong("bytes"),
                row.getString("file_name"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                row.getString("small_sha256") == null ? null : rendition(row));
        return new Brought(item, row.getString("brought_by"));
    }

    private static Rendition rendition(ResultSet row) throws SQLException {
        return new Rendition(
                row.getString("small_sha256"),
                row.getString("small_type"),
                row.getLong("small_bytes"),
                row.getInt("small_width"),
                row.getInt("small_height"));
    }
}
