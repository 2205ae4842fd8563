package org.academy.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.academy.institutions.InstitutionId;
import org.academy.media.MediaId;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of every version in preparation: sections, units, blocks and what they say in each language. */
@Repository
class Drafts {

    /** A unit as it is stored, retired or not. */
    record UnitRow(
            UnitId id,
            CourseId course,
            SectionId section,
            String slug,
            int minutes,
            List<String> sources,
            @Nullable LocalDate reviewBy,
            boolean retired,
            long revision) {}

    /** A block as it is stored, retired or not. */
    record BlockRow(BlockId id, CourseId course, UnitId unit, BlockKind kind, BlockContent facts, boolean retired) {}

    private final JdbcClient jdbc;
    private final BlockTexts texts;

    Drafts(JdbcClient jdbc, BlockTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    Optional<CourseId> idOf(String slug) {
        return jdbc.sql("select id from course where slug = ?")
                .param(slug)
                .query((row, n) -> new CourseId(Columns.uuid(row, "id")))
                .optional();
    }

    Optional<CourseId> courseOf(SectionId section) {
        return courseOf("course_section", section.value());
    }

    Optional<CourseId> courseOf(UnitId unit) {
        return courseOf("course_unit", unit.value());
    }

    Optional<CourseId> courseOf(BlockId block) {
        return courseOf("course_block", block.value());
    }

    private Optional<CourseId> courseOf(String table, UUID part) {
        return jdbc.sql("select course_id from " + table + " where id = ?")
                .param(part)
                .query((row, n) -> new CourseId(Columns.uuid(row, "course_id")))
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

    private Map<UUID, Map<LanguageTag, Draft.Title>> titles(CourseId course) {
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

    void addSection(CourseId course, SectionId section) {
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

    List<UnitId> unitsIn(SectionId section) {
        return jdbc.sql("select id from course_unit where section_id = ? and not retired order by position, id")
                .param(section.value())
                .query((row, n) -> new UnitId(Columns.uuid(row, "id")))
                .list();
    }

    Optional<UnitRow> unit(UnitId unit) {
        return jdbc.sql("select * from course_unit where id = ?")
                .param(unit.value())
                .query(Drafts::unitRow)
                .optional();
    }

    private static UnitRow unitRow(ResultSet row, int n) throws SQLException {
        return new UnitRow(
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

    boolean unitSlugTaken(CourseId course, String slug) {
        return jdbc.sql("select count(*) from course_unit where course_id = ? and slug = ?")
                        .params(course.value(), slug)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void addUnit(CourseId course, SectionId section, UnitId unit, String slug, int minutes) {
        jdbc.sql("insert into course_unit (id, course_id, section_id, slug, position, minutes, sources, review_by,"
                        + " retired, revision) values (?, ?, ?, ?, ?, ?, '[]', null, false, 1)")
                .params(
                        unit.value(),
                        course.value(),
                        section.value(),
                        slug,
                        unitsIn(section).size(),
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

    List<BlockId> blocksIn(UnitId unit) {
        return jdbc.sql("select id from course_block where unit_id = ? and not retired order by position, id")
                .param(unit.value())
                .query((row, n) -> new BlockId(Columns.uuid(row, "id")))
                .list();
    }

    Optional<BlockRow> block(BlockId block) {
        return block(block, "");
    }

    /** The block for somebody who writes it: others wait, whatever their language. */
    Optional<BlockRow> blockForWriting(BlockId block) {
        return block(block, " for update");
    }

    private Optional<BlockRow> block(BlockId block, String lock) {
        return jdbc.sql("select id, course_id, unit_id, kind, facts, retired from course_block where id = ?" + lock)
                .param(block.value())
                .query((row, n) -> new BlockRow(
                        block,
                        new CourseId(Columns.uuid(row, "course_id")),
                        new UnitId(Columns.uuid(row, "unit_id")),
                        BlockKind.valueOf(row.getString("kind")),
                        CourseJson.content(row.getString("facts")),
                        row.getBoolean("retired")))
                .optional();
    }

    void addBlock(CourseId course, UnitId unit, BlockId block, BlockContent facts) {
        jdbc.sql("insert into course_block (id, course_id, unit_id, position, kind, facts, media_id, retired)"
                        + " values (?, ?, ?, 0, ?, ?, ?, false)")
                .param(block.value())
                .param(course.value())
                .param(unit.value())
                .param(facts.kind().name())
                .param(CourseJson.write(facts))
                .param(Contents.media(facts).map(MediaId::value).orElse(null))
                .update();
        remember(course, facts);
    }

    void changeFacts(BlockRow block, BlockContent facts) {
        jdbc.sql("update course_block set facts = ?, media_id = ? where id = ?")
                .param(CourseJson.write(facts))
                .param(Contents.media(facts).map(MediaId::value).orElse(null))
                .param(block.id().value())
                .update();
        remember(block.course(), facts);
    }

    /** Keeps the picture or file readable for those who may read the draft. */
    void remember(CourseId course, BlockContent content) {
        Contents.media(content)
                .ifPresent(media -> jdbc.sql("insert ignore into draft_media (media_id, course_id) values (?, ?)")
                        .params(media.value(), course.value())
                        .update());
    }

    /** Puts the blocks of a unit into this order; says only what changes. */
    void place(UnitId unit, List<BlockId> blocks) {
        var before = new HashMap<BlockId, Integer>();
        jdbc.sql("select id, position from course_block where unit_id = ?")
                .param(unit.value())
                .query(row -> {
                    before.put(new BlockId(Columns.uuid(row, "id")), row.getInt("position"));
                });
        for (int i = 0; i < blocks.size(); i++) {
            if (!Objects.equals(before.get(blocks.get(i)), i)) {
                jdbc.sql("update course_block set position = ? where id = ?")
                        .params(i, blocks.get(i).value())
                        .update();
            }
        }
    }

    void setRetired(BlockId block, boolean retired) {
        jdbc.sql("update course_block set retired = ? where id = ?")
                .params(retired, block.value())
                .update();
    }

    /** The draft's structure, and how far each language has come, without what blocks say. */
    Draft outline(Draft.Head head) {
        return read(head, false);
    }

    /** Everything. */
    Draft whole(Draft.Head head) {
        return read(head, true);
    }

    private Draft read(Draft.Head head, boolean withContent) {
        var course = head.id().value();
        var titles = titles(head.id());
        var words = withContent ? texts.of(head.id()) : texts.labelsOf(head.id());
        var blocks = new HashMap<UnitId, List<Draft.Block>>();
        jdbc.sql("select id, unit_id, kind, facts from course_block where course_id = ? and not retired"
                        + " order by unit_id, position, id")
                .param(course)
                .query(row -> {
                    var id = new BlockId(Columns.uuid(row, "id"));
                    blocks.computeIfAbsent(new UnitId(Columns.uuid(row, "unit_id")), unit -> new ArrayList<>())
                            .add(new Draft.Block(
                                    id,
                                    BlockKind.valueOf(row.getString("kind")),
                                    CourseJson.content(row.getString("facts")),
                                    words.getOrDefault(id, Map.of())));
                });
        var units = new HashMap<SectionId, List<Draft.Unit>>();
        jdbc.sql("select * from course_unit where course_id = ? and not retired order by section_id, position, id")
                .param(course)
                .query(row -> {
                    var unit = unitRow(row, 0);
                    units.computeIfAbsent(unit.section(), section -> new ArrayList<>())
                            .add(new Draft.Unit(
                                    unit.id(),
                                    unit.slug(),
                                    unit.minutes(),
                                    unit.sources(),
                                    unit.reviewBy(),
                                    titles.getOrDefault(unit.id().value(), Map.of()),
                                    blocks.getOrDefault(unit.id(), List.of())));
                });
        var sections = jdbc
                .sql("select id from course_section where course_id = ? and not retired" + " order by position, id")
                .param(course)
                .query((row, n) -> new SectionId(Columns.uuid(row, "id")))
                .list()
                .stream()
                .map(section -> new Draft.Section(
                        section,
                        titles.getOrDefault(section.value(), Map.of()),
                        units.getOrDefault(section, List.of())))
                .toList();
        return new Draft(head, presentations(head.id()), sections);
    }

    /** The blocks of one unit with what they say in all languages. */
    List<Draft.Block> blocksOf(UnitId unit) {
        var words = texts.of(unit);
        return jdbc.sql("select id, kind, facts from course_block where unit_id = ? and not retired"
                        + " order by position, id")
                .param(unit.value())
                .query((row, n) -> {
                    var id = new BlockId(Columns.uuid(row, "id"));
                    return new Draft.Block(
                            id,
                            BlockKind.valueOf(row.getString("kind")),
                            CourseJson.content(row.getString("facts")),
                            words.getOrDefault(id, Map.of()));
                })
                .list();
    }

    List<CourseId> draftsWith(MediaId media) {
        return jdbc.sql("select course_id from draft_media where media_id = ?")
                .param(media.value())
                .query((row, n) -> new CourseId(Columns.uuid(row, "course_id")))
                .list();
    }
}
