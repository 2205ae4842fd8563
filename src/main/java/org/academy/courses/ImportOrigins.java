package org.academy.courses;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.academy.media.MediaId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the parts of a draft came from, and what they said when they last came. */
@Repository
class ImportOrigins {

    enum Part {
        SECTION,
        UNIT,
        BLOCK
    }

    /** @param content what came: a block's content as JSON, else a title */
    record Origin(Part part, UUID id, String content) {}

    /** As many rows as go to the database in one message. */
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ImportOrigins(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** An origin may be of any length; it is looked up by its hash. */
    static String key(String origin) {
        return CourseJson.hash(origin);
    }

    void remember(CourseId course, String key, Origin origin) {
        remember(course, Map.of(key, origin));
    }

    void remember(CourseId course, Map<String, Origin> byKey) {
        batch.batchUpdate(
                "insert into import_origin (course_id, origin, part, part_id, content) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update part = values(part), part_id = values(part_id),"
                        + " content = values(content)",
                byKey.entrySet(),
                AT_ONCE,
                (row, one) -> {
                    row.setObject(1, course.value());
                    row.setString(2, one.getKey());
                    row.setString(3, one.getValue().part().name());
                    row.setObject(4, one.getValue().id());
                    row.setString(5, one.getValue().content());
                });
    }

    Map<String, Origin> of(CourseId course) {
        var origins = new HashMap<String, Origin>();
        jdbc.sql("select origin, part, part_id, content from import_origin where course_id = ?")
                .param(course.value())
                .query(row -> {
                    origins.put(
                            row.getString("origin"),
                            new Origin(
                                    Part.valueOf(row.getString("part")),
                                    Columns.uuid(row, "part_id"),
                                    row.getString("content")));
                });
        return origins;
    }

    void forget(CourseId course, String key) {
        jdbc.sql("delete from import_origin where course_id = ? and origin = ?")
                .params(course.value(), key)
                .update();
    }

    /** A unit and what is in it belong here from now on, whatever happens at the source. */
    void forget(CourseId course, String key, UnitId unit) {
        forget(course, key);
        jdbc.sql("delete from import_origin where course_id = ? and part_id in"
                        + " (select id from course_block where unit_id = ?)")
                .params(course.value(), unit.value())
                .update();
    }

    void keepFiles(CourseId course, Map<String, MediaId> bySha256) {
        batch.batchUpdate(
                "insert ignore into import_file (course_id, sha256, media_id) values (?, ?, ?)",
                bySha256.entrySet(),
                AT_ONCE,
                (row, file) -> {
                    row.setObject(1, course.value());
                    row.setString(2, file.getKey());
                    row.setObject(3, file.getValue().value());
                });
    }

    Map<String, MediaId> files(CourseId course) {
        var files = new HashMap<String, MediaId>();
        jdbc.sql("select sha256, media_id from import_file where course_id = ?")
                .param(course.value())
                .query(row -> {
                    files.put(row.getString("sha256"), new MediaId(Columns.uuid(row, "media_id")));
                });
        return files;
    }

    void keepSource(CourseId course, UnitId unit, String html) {
        jdbc.sql("insert into import_source (unit_id, course_id, html) values (?, ?, ?)"
                        + " on duplicate key update html = values(html)")
                .params(unit.value(), course.value(), html)
                .update();
    }

    boolean hasSource(UnitId unit) {
        return jdbc.sql("select count(*) from import_source where unit_id = ?")
                        .param(unit.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<String> source(UnitId unit) {
        return jdbc.sql("select html from import_source where unit_id = ?")
                .param(unit.value())
                .query(String.class)
                .optional();
    }
}
