package org.academy.courses;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version in preparation as a whole: where it stands, who writes it, how it presents itself. */
@Repository
class Drafts {

    private final JdbcClient jdbc;
    private final BlockTexts texts;
    private final DraftUnits units;
    private final DraftBlocks blocks;

    Drafts(JdbcClient jdbc, BlockTexts texts, DraftUnits units, DraftBlocks blocks) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.units = units;
        this.blocks = blocks;
    }

    Optional<CourseId> idOf(String slug) {
        return jdbc.sql("select id from course where slug = ?")
                .param(slug)
                .query((row, n) -> new CourseId(Columns.uuid(row, "id")))
                .optional();
    }

    Optional<Draft.Head> head(CourseId course) {
        return head(course, "");
    }

    /** The course for somebody who writes in it: nobody can send it to review meanwhile. */
    Optional<Draft.Head> headForWriting(CourseId course) {
        return head(course, " lock in share mode");
    }

    /** The course for somebody who changes its structure: others wait. */
    Optional<Draft.Head> headForChange(CourseId course) {
        return head(course, " for update");
    }

    private Optional<Draft.Head> head(CourseId course, String lock) {
        return jdbc.sql("select id, slug, original, state, draft_number, described, published_version,"
                        + " withdrawn_at is not null as withdrawn from course where id = ?" + lock)
                .param(course.value())
                .query((row, n) -> new Draft.Head(
                        course,
                        row.getString("slug"),
                        Columns.language(row, "original"),
                        DraftState.valueOf(row.getString("state")),
                        row.getInt("draft_number"),
                        row.getLong("described"),
                        row.getInt("published_version"),
                        row.getBoolean("withdrawn"),
                        owners(course)))
                .optional();
    }

    List<InstitutionId> owners(CourseId course) {
        return jdbc.sql("select institution_id from course_owner where course_id = ? order by position")
                .param(course.value())
                .query((row, n) -> new InstitutionId(Columns.uuid(row, "institution_id")))
                .list();
    }

    Set<CourseRole> rolesOf(CourseId course, PersonId person) {
        var roles = EnumSet.noneOf(CourseRole.class);
        jdbc.sql("select role from course_member where course_id = ? and person_id = ?")
                .params(course.value(), person.value())
                .query((row, n) -> CourseRole.valueOf(row.getString("role")))
                .list()
                .forEach(roles::add);
        return roles;
    }

    boolean wrote(CourseId course, int draft, PersonId person) {
        return jdbc.sql("select count(*) from draft_writer where course_id = ? and draft_number = ? and person_id = ?")
                        .params(course.value(), draft, person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Set<PersonId> writers(CourseId course, int draft) {
        return jdbc.sql("select person_id from draft_writer where course_id = ? and draft_number = ?")
                .params(course.value(), draft)
                .query((row, n) -> new PersonId(Columns.uuid(row, "person_id")))
                .set();
    }

    void writes(CourseId course, int draft, PersonId person) {
        jdbc.sql("insert ignore into draft_writer (course_id, draft_number, person_id) values (?, ?, ?)")
                .params(course.value(), draft, person.value())
                .update();
    }

    void touch(CourseId course, Instant at) {
        jdbc.sql("update course set changed_at = ? where id = ?")
                .params(Columns.utc(at), course.value())
                .update();
    }

    Map<LanguageTag, Draft.Presentation> presentations(CourseId course) {
        var words = new EnumMap<LanguageTag, Draft.Presentation>(LanguageTag.class);
        jdbc.sql("select * from course_words where course_id = ?")
                .param(course.value())
                .query(row -> {
                    words.put(
                            Columns.language(row, "language"),
                            new Draft.Presentation(
                                    new CourseWords(
                                            row.getString("title"),
                                            row.getString("summary"),
                                            row.getString("audience"),
                                            CourseJson.texts(row.getString("outcomes"))),
                                    row.getBoolean("missing"),
                                    row.getLong("revision"),
                                    row.getLong("source_revision")));
                });
        return words;
    }

    void present(CourseId course, LanguageTag language, Draft.Presentation as) {
        jdbc.sql("insert into course_words (course_id, language, title, summary, audience, outcomes, missing, revision,"
                        + " source_revision) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
                        + " title = values(title), summary = values(summary), audience = values(audience),"
                        + " outcomes = values(outcomes), missing = values(missing), revision = values(revision),"
                        + " source_revision = values(source_revision)")
                .params(
                        course.value(),
                        language.name(),
                        as.words().title(),
                        as.words().summary(),
                        as.words().audience(),
                        CourseJson.write(as.words().outcomes()),
                        as.missing(),
                        as.revision(),
                        as.sourceRevision())
                .update();
    }

    /** The draft's structure, and how far each language has come, without what blocks say. */
    Draft outline(Draft.Head head) {
        return read(head, texts.labelsOf(head.id()));
    }

    /** Everything. */
    Draft whole(Draft.Head head) {
        return read(head, texts.of(head.id()));
    }

    private Draft read(Draft.Head head, Map<BlockId, Map<LanguageTag, Draft.Words>> words) {
        var titles = units.titles(head.id());
        var blocksOf = blocks.of(head.id());
        var unitsOf = units.of(head.id());
        var sections = units.sectionsOf(head.id()).stream()
                .map(section -> new Draft.Section(
                        section,
                        titles.getOrDefault(section.value(), Map.of()),
                        unitsOf.getOrDefault(section, List.of()).stream()
                                .map(unit -> new Draft.Unit(
                                        unit.id(),
                                        unit.slug(),
                                        unit.minutes(),
                                        unit.sources(),
                                        unit.reviewBy(),
                                        titles.getOrDefault(unit.id().value(), Map.of()),
                                        blocksOf.getOrDefault(unit.id(), List.of()).stream()
                                                .map(block -> block.saying(words.getOrDefault(block.id(), Map.of())))
                                                .toList()))
                                .toList()))
                .toList();
        return new Draft(head, presentations(head.id()), sections);
    }
}
