package org.academy.courses;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.academy.institutions.InstitutionId;
import org.academy.media.MediaId;
import org.academy.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published versions: rows come, and stay as they are. */
@Repository
class Versions {

    /** A page as it was written down, with the hash it had then. */
    record Stored(String content, String hash, boolean withdrawn) {}

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CourseId course, int number, Instant at, String content) {
        jdbc.sql("insert into course_version (course_id, number, published_at, content, content_hash)"
                        + " values (?, ?, ?, ?, ?)")
                .params(course.value(), number, Columns.utc(at), content, CourseJson.hash(content))
                .update();
    }

    void add(CoursePage page, boolean original, String content) {
        jdbc.sql("insert into published_course (course_id, version, language, original, title, summary, units, minutes,"
                        + " bytes, content, content_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        page.course().value(),
                        page.version(),
                        page.language().name(),
                        original,
                        page.words().title(),
                        page.words().summary(),
                        page.units().size(),
                        page.minutes(),
                        page.bytes(),
                        content,
                        CourseJson.hash(content))
                .update();
    }

    void add(UnitPage page, int questions, String content) {
        jdbc.sql("insert into published_unit (course_id, version, unit_id, slug, position, language, title, minutes,"
                        + " bytes, questions, content, content_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        page.course().value(),
                        page.version(),
                        page.unit().value(),
                        page.slug(),
                        page.number(),
                        page.language().name(),
                        page.title(),
                        page.minutes(),
                        page.bytes(),
                        questions,
                        content,
                        CourseJson.hash(content))
                .update();
    }

    void addOwners(CourseId course, int version, Collection<InstitutionId> owners) {
        owners.forEach(
                owner -> jdbc.sql("insert into published_owner (course_id, version, institution_id) values (?, ?, ?)")
                        .params(course.value(), version, owner.value())
                        .update());
    }

    void addMedia(CourseId course, int version, Collection<MediaId> media) {
        media.forEach(one -> jdbc.sql("insert into published_media (media_id, course_id, version) values (?, ?, ?)")
                .params(one.value(), course.value(), version)
                .update());
    }

    boolean published(MediaId media) {
        return jdbc.sql("select count(*) from published_media where media_id = ?")
                        .param(media.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<CourseId> published(String slug) {
        return jdbc.sql("select id from course where slug = ? and published_version > 0")
                .param(slug)
                .query((row, n) -> new CourseId(Columns.uuid(row, "id")))
                .optional();
    }

    /** The version learners find now; 0 before the first. */
    int current(CourseId course) {
        return jdbc.sql("select published_version from course where id = ?")
                .param(course.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** In the language, else in the original, else in any. */
    Optional<Stored> page(CourseId course, int version, LanguageTag language) {
        return jdbc.sql("select p.content, p.content_hash, c.withdrawn_at is not null as withdrawn"
                        + " from published_course p join course c on c.id = p.course_id"
                        + " where p.course_id = ? and p.version = ?"
                        + " order by p.language = ? desc, p.original desc, p.language limit 1")
                .params(course.value(), version, language.name())
                .query((row, n) -> new Stored(
                        row.getString("content"), row.getString("content_hash"), row.getBoolean("withdrawn")))
                .optional();
    }

    Optional<Stored> unit(CourseId course, int version, String slug, LanguageTag language) {
        return jdbc.sql("select u.content, u.content_hash, c.withdrawn_at is not null as withdrawn"
                        + " from published_unit u join course c on c.id = u.course_id"
                        + " where u.course_id = ? and u.version = ? and u.slug = ?"
                        + " order by u.language = ? desc, u.language = c.original desc, u.language limit 1")
                .params(course.value(), version, slug, language.name())
                .query((row, n) -> new Stored(
                        row.getString("content"), row.getString("content_hash"), row.getBoolean("withdrawn")))
                .optional();
    }

    /** Courses on offer, newest first. */
    List<CourseId> newest(long offset, int size) {
        return jdbc.sql("select id from course where withdrawn_at is null and published_at is not null"
                        + " order by published_at desc, id limit ? offset ?")
                .params(size, offset)
                .query((row, n) -> new CourseId(Columns.uuid(row, "id")))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from course where withdrawn_at is null and published_at is not null")
                .query(Long.class)
                .single();
    }

    List<CourseId> ownedBy(InstitutionId owner, long offset, int size) {
        return jdbc.sql("select c.id from published_owner o join course c on c.id = o.course_id"
                        + " and c.published_version = o.version where o.institution_id = ? and c.withdrawn_at is null"
                        + " order by c.published_at desc, c.id limit ? offset ?")
                .params(owner.value(), size, offset)
                .query((row, n) -> new CourseId(Columns.uuid(row, "id")))
                .list();
    }

    long countOwnedBy(InstitutionId owner) {
        return jdbc.sql("select count(*) from published_owner o join course c on c.id = o.course_id"
                        + " and c.published_version = o.version where o.institution_id = ? and c.withdrawn_at is null")
                .param(owner.value())
                .query(Long.class)
                .single();
    }

    /** The current pages of several courses at once, each in the nearest language, in the order asked for. */
    Map<CourseId, Stored> pages(Collection<CourseId> courses, LanguageTag language) {
        if (courses.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<CourseId, Stored>();
        jdbc.sql("select p.course_id, p.content, p.content_hash, c.withdrawn_at is not null as withdrawn"
                        + " from course c join published_course p on p.course_id = c.id"
                        + " and p.version = c.published_version and p.language = (select n.language"
                        + " from published_course n where n.course_id = c.id and n.version = c.published_version"
                        + " order by n.language = :language desc, n.original desc, n.language limit 1)"
                        + " where c.id in (:courses)")
                .param("language", language.name())
                .param("courses", courses.stream().map(CourseId::value).toList())
                .query(row -> {
                    found.put(
                            new CourseId(Columns.uuid(row, "course_id")),
                            new Stored(
                                    row.getString("content"),
                                    row.getString("content_hash"),
                                    row.getBoolean("withdrawn")));
                });
        var ordered = new LinkedHashMap<CourseId, Stored>();
        for (var course : courses) {
            var page = found.get(course);
            if (page != null) {
                ordered.put(course, page);
            }
        }
        return ordered;
    }

    /** The version as its owners signed it. */
    Optional<Stored> whole(CourseId course, int version) {
        return jdbc.sql("select content, content_hash from course_version where course_id = ? and number = ?")
                .params(course.value(), version)
                .query((row, n) -> new Stored(row.getString("content"), row.getString("content_hash"), false))
                .optional();
    }

    /** Every page of a version by its address, as it is now. */
    Map<String, Stored> everyPage(CourseId course, int version) {
        var pages = new HashMap<String, Stored>();
        jdbc.sql("select language, content, content_hash from published_course where course_id = ? and version = ?")
                .params(course.value(), version)
                .query(row -> {
                    pages.put(
                            VersionContent.pageOf(Columns.language(row, "language")),
                            new Stored(row.getString("content"), row.getString("content_hash"), false));
                });
        jdbc.sql("select language, unit_id, content, content_hash from published_unit where course_id = ?"
                        + " and version = ?")
                .params(course.value(), version)
                .query(row -> {
                    UUID unit = Columns.uuid(row, "unit_id");
                    pages.put(
                            VersionContent.pageOf(Columns.language(row, "language"), unit),
                            new Stored(row.getString("content"), row.getString("content_hash"), false));
                });
        return pages;
    }
}
