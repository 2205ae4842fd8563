package org.academy.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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
        return jdbc.sql("select count(*) from media_item where sha256 = ?")
                        .param(sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Brought> find(Collection<MediaId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id, sha256, type, bytes, file_name, width, height, brought_by from media_item"
                        + " where id in (:ids)")
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
                row.getObject("height", Integer.class));
        return new Brought(item, row.getString("brought_by"));
    }
}
