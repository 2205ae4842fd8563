package org.academy.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sections and units of every version in preparation, and what they are called in each language. */
@Repository
class DraftUnits {

    /** A unit as it is stored, retired or not. */
    record Row(
            UnitId id,
            CourseId course,
            SectionId section,
            String slug,
            int minutes,
            List<String> sources,
            @Nullable LocalDate reviewBy,
            boolean retired,
            long revision) {}

    private final JdbcClient jdbc;

    DraftUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CourseId> courseOf(SectionId section) {
        return courseOf("select course_id from course_section where id = ?", section.value());
    }

    Optional<CourseId> courseOf(UnitId unit) {
        return courseOf("select course_id from course_unit where id = ?", unit.value());
    }

    private Optional<CourseId> courseOf(String query, UUID part) {
        return jdbc.sql(query)
                .param(part)
                .query((row, n) -> new CourseId(Columns.uuid(row, "course_id")))
                .optional();
    }

    Optional<String> title(UUID part, LanguageTag language) {
        return jdbc.sql("select title from course_title where part_id = ? and language = ?")
                .params(part, language.name())
                .query(String.class)
                .optional();
    }

    void entitle(CourseId course, UUID part, LanguageTag language, String title, String source) {
        jdbc.sql("insert into course_title (part_id, course_id, language, title, source) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update title = values(title), source = values(source)")
                .params(part, course.value(), language.name(), title, source)
                .update();
    }

    Map<UUID, Map<LanguageTag, Draft.Title>> titles(CourseId course) {
        var titles = new HashMap<UUID, Map<LanguageTag, Draft.Title>>();
        jdbc.sql("select part_id, language, title, source from course_title where course_id = ?")
                .param(course.value())
                .query(row -> {
                    titles.computeIfAbsent(Columns.uuid(row, "part_id"), part -> new EnumMap<>(LanguageTag.class))
                            .put(
                                    Columns.language(row, "language"),
                                    new Draft.Title(row.getString("title"), row.getString("source")));
                });
        return titles;
    }

    void add(CourseId course, SectionId section) {
        jdbc.sql("insert into course_section (id, course_id, position, retired) select ?, ?,"
                        + " coalesce(max(position) + 1, 0), false from course_section where course_id = ?")
                .params(section.value(), course.value(), course.value())
                .update();
    }

    void retire(SectionId section) {
        jdbc.sql("update course_section set retired = true where id = ?")
                .param(section.value())
                .update();
    }

    void restore(SectionId section) {
        jdbc.sql("update course_section set retired = false where id = ?")
                .param(section.value())
                .update();
    }

    boolean retired(SectionId section) {
        return jdbc.sql("select retired from course_section where id = ?")
                .param(section.value())
                .query(Boolean.class)
                .single();
    }

    List<UnitId> in(SectionId section) {
        return jdbc.sql("select id from course_unit where section_id = ? and not retired order by position, id")
                .param(section.value())
                .query((row, n) -> new UnitId(Columns.uuid(row, "id")))
                .list();
    }

    Optional<Row> find(UnitId unit) {
        return jdbc.sql("select * from course_unit where id = ?")
                .param(unit.value())
                .query(DraftUnits::row)
                .optional();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new UnitId(Columns.uuid(row, "id")),
                new CourseId(Columns.uuid(row, "course_id")),
                new SectionId(Columns.uuid(row, "section_id")),
                row.getString("slug"),
                row.getInt("minutes"),
                CourseJson.texts(row.getString("sources")),
                row.getObject("review_by", LocalDate.class),
                row.getBoolean("retired"),
                row.getLong("revision"));
    }

    boolean slugTaken(CourseId course, String slug) {
        return jdbc.sql("select count(*) from course_unit where course_id = ? and slug = ?")
                        .params(course.value(), slug)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(CourseId course, SectionId section, UnitId unit, String slug, int minutes) {
        jdbc.sql("insert into course_unit (id, course_id, section_id, slug, position, minutes, sources, review_by,"
                        + " retired, revision) values (?, ?, ?, ?, ?, ?, '[]', null, false, 1)")
                .params(
                        unit.value(),
                        course.value(),
                        section.value(),
                        slug,
                        in(section).size(),
                        minutes)
                .update();
    }

    void describe(UnitId unit, int minutes, List<String> sources, @Nullable LocalDate reviewBy) {
        jdbc.sql("update course_unit set minutes = ?, sources = ?, review_by = ? where id = ?")
                .param(minutes)
                .param(CourseJson.write(sources))
                .param(reviewBy)
                .param(unit.value())
                .update();
    }

    void revised(UnitId unit, long revision) {
        jdbc.sql("update course_unit set revision = ? where id = ?")
                .params(revision, unit.value())
                .update();
    }

    void place(SectionId section, List<UnitId> units) {
        for (int i = 0; i < units.size(); i++) {
            jdbc.sql("update course_unit set section_id = ?, position = ? where id = ?")
                    .params(section.value(), i, units.get(i).value())
                    .update();
        }
    }

    void setRetired(UnitId unit, boolean retired) {
        jdbc.sql("update course_unit set retired = ? where id = ?")
                .params(retired, unit.value())
                .update();
    }

    /** The units of a course that are not retired, section by section in their order. */
    Map<SectionId, List<Row>> of(CourseId course) {
        return jdbc
                .sql("select * from course_unit where course_id = ? and not retired order by section_id, position, id")
                .param(course.value())
                .query(DraftUnits::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::section));
    }

    /** The sections of a course that are not retired, in their order. */
    List<SectionId> sectionsOf(CourseId course) {
        return jdbc.sql("select id from course_section where course_id = ? and not retired order by position, id")
                .param(course.value())
                .query((row, n) -> new SectionId(Columns.uuid(row, "id")))
                .list();
    }
}
