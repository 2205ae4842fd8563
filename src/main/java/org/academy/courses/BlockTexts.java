package org.academy.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What blocks say in each language, what they ever said, and the edits that wait for somebody to choose. */
@Repository
class BlockTexts {

    private static final Duration ONE_SITTING = Duration.ofMinutes(15);

    /** An edit that waits for somebody to choose. */
    record Parked(
            UUID id,
            BlockId block,
            LanguageTag language,
            long base,
            BlockContent content,
            PersonId by,
            Instant at,
            boolean settled) {

        /**
         * Whether this is the same writer still writing: soon after, with more written in one place and nothing taken
         * out. The longer text says all that the shorter one said.
         */
        boolean goesOnAs(BlockContent longer, Instant now) {
            return at.plus(ONE_SITTING).isAfter(now) && adds(CourseJson.write(content), CourseJson.write(longer));
        }

        private static boolean adds(String before, String after) {
            int begins = 0;
            while (begins < before.length()
                    && begins < after.length()
                    && before.charAt(begins) == after.charAt(begins)) {
                begins++;
            }
            return after.length() > before.length() && after.endsWith(before.substring(begins));
        }

        Parked as(BlockContent longer, Instant now) {
            return new Parked(id, block, language, base, longer, by, now, settled);
        }
    }

    /** One kept state of a block. */
    record Kept(long revision, BlockContent content, PersonId by, Instant at) {}

    private final JdbcClient jdbc;

    BlockTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LanguageTag, Draft.Words> of(BlockId block) {
        return words("block_id = ?", block.value(), true).getOrDefault(block, Map.of());
    }

    Map<BlockId, Map<LanguageTag, Draft.Words>> of(UnitId unit) {
        return words("block_id in (select id from course_block where unit_id = ? and not retired)", unit.value(), true);
    }

    Map<BlockId, Map<LanguageTag, Draft.Words>> of(CourseId course) {
        return words("course_id = ?", course.value(), true);
    }

    /** The same without what the blocks say: enough for an outline. */
    Map<BlockId, Map<LanguageTag, Draft.Words>> labelsOf(CourseId course) {
        return words("course_id = ?", course.value(), false);
    }

    private Map<BlockId, Map<LanguageTag, Draft.Words>> words(String where, UUID of, boolean withContent) {
        var words = new HashMap<BlockId, Map<LanguageTag, Draft.Words>>();
        var content = withContent ? "content" : "null as content";
        jdbc.sql("select block_id, language, " + content
                        + ", label, missing, revision, source_revision, changed_by, changed_at"
                        + " from block_words where " + where)
                .param(of)
                .query(row -> {
                    words.computeIfAbsent(
                                    new BlockId(Columns.uuid(row, "block_id")), id -> new EnumMap<>(LanguageTag.class))
                            .put(Columns.language(row, "language"), wordsRow(row, withContent));
                });
        return words;
    }

    private static Draft.Words wordsRow(ResultSet row, boolean withContent) throws SQLException {
        @Nullable UUID by = row.getObject("changed_by", UUID.class);
        return new Draft.Words(
                withContent ? CourseJson.content(row.getString("content")) : new BlockContent.Text(""),
                row.getString("label"),
                row.getBoolean("missing"),
                row.getLong("revision"),
                row.getLong("source_revision"),
                by == null ? null : new PersonId(by),
                Columns.instant(row, "changed_at"));
    }

    void say(CourseId course, BlockId block, LanguageTag language, Draft.Words words) {
        var by = words.by();
        jdbc.sql("insert into block_words (block_id, course_id, language, content, label, missing, revision,"
                        + " source_revision, changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on duplicate key update content = values(content), label = values(label),"
                        + " missing = values(missing), revision = values(revision),"
                        + " source_revision = values(source_revision), changed_by = values(changed_by),"
                        + " changed_at = values(changed_at)")
                .param(block.value())
                .param(course.value())
                .param(language.name())
                .param(CourseJson.write(words.content()))
                .param(words.label())
                .param(words.missing())
                .param(words.revision())
                .param(words.sourceRevision())
                .param(by == null ? null : by.value())
                .param(Columns.utc(words.at()))
                .update();
    }

    void keep(
            BlockId block,
            LanguageTag language,
            long revision,
            int draft,
            BlockContent content,
            PersonId by,
            Instant at) {
        jdbc.sql("insert into block_revision (block_id, language, revision, draft_number, content, written_by,"
                        + " written_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        block.value(),
                        language.name(),
                        revision,
                        draft,
                        CourseJson.write(content),
                        by.value(),
                        Columns.utc(at))
                .update();
    }

    Optional<BlockContent> revision(BlockId block, LanguageTag language, long revision) {
        return jdbc.sql("select content from block_revision where block_id = ? and language = ? and revision = ?")
                .params(block.value(), language.name(), revision)
                .query((row, n) -> CourseJson.content(row.getString("content")))
                .optional();
    }

    List<Kept> history(BlockId block, LanguageTag language, long offset, int size) {
        return jdbc.sql("select revision, content, written_by, written_at from block_revision"
                        + " where block_id = ? and language = ? order by revision desc limit ? offset ?")
                .params(block.value(), language.name(), size, offset)
                .query((row, n) -> new Kept(
                        row.getLong("revision"),
                        CourseJson.content(row.getString("content")),
                        new PersonId(Columns.uuid(row, "written_by")),
                        Columns.instant(row, "written_at")))
                .list();
    }

    long historyLength(BlockId block, LanguageTag language) {
        return jdbc.sql("select count(*) from block_revision where block_id = ? and language = ?")
                .params(block.value(), language.name())
                .query(Long.class)
                .single();
    }

    void park(CourseId course, Parked edit) {
        jdbc.sql("insert into block_conflict (id, block_id, course_id, language, base_revision, content, written_by,"
                        + " written_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        edit.id(),
                        edit.block().value(),
                        course.value(),
                        edit.language().name(),
                        edit.base(),
                        CourseJson.write(edit.content()),
                        edit.by().value(),
                        Columns.utc(edit.at()))
                .update();
    }

    /** The same edit, a few words later. */
    void goOn(UUID conflict, BlockContent content, Instant at) {
        jdbc.sql("update block_conflict set content = ?, written_at = ? where id = ?")
                .params(CourseJson.write(content), Columns.utc(at), conflict)
                .update();
    }

    Optional<Parked> parked(UUID conflict) {
        return jdbc.sql("select * from block_conflict where id = ?")
                .param(conflict)
                .query(BlockTexts::parkedRow)
                .optional();
    }

    List<Parked> open(BlockId block, LanguageTag language) {
        return jdbc.sql("select * from block_conflict where block_id = ? and language = ? and settled_at is null"
                        + " order by written_at, id")
                .params(block.value(), language.name())
                .query(BlockTexts::parkedRow)
                .list();
    }

    private static Parked parkedRow(ResultSet row, int n) throws SQLException {
        return new Parked(
                Columns.uuid(row, "id"),
                new BlockId(Columns.uuid(row, "block_id")),
                Columns.language(row, "language"),
                row.getLong("base_revision"),
                CourseJson.content(row.getString("content")),
                new PersonId(Columns.uuid(row, "written_by")),
                Columns.instant(row, "written_at"),
                row.getObject("settled_at") != null);
    }

    void settled(UUID conflict, PersonId by, Instant at) {
        jdbc.sql("update block_conflict set settled_at = ?, settled_by = ? where id = ?")
                .params(Columns.utc(at), by.value(), conflict)
                .update();
    }

    Map<BlockId, Integer> openConflicts(CourseId course, LanguageTag language) {
        var open = new HashMap<BlockId, Integer>();
        jdbc.sql("select block_id, count(*) as waiting from block_conflict where course_id = ? and language = ?"
                        + " and settled_at is null group by block_id")
                .params(course.value(), language.name())
                .query(row -> {
                    open.put(new BlockId(Columns.uuid(row, "block_id")), row.getInt("waiting"));
                });
        return open;
    }

    /** How many edits of the draft's standing blocks wait for a choice. */
    Map<BlockId, Integer> openConflicts(CourseId course) {
        var open = new LinkedHashMap<BlockId, Integer>();
        jdbc.sql("select c.block_id, count(*) as waiting from block_conflict c join course_block b on b.id = c.block_id"
                        + " where c.course_id = ? and c.settled_at is null and not b.retired group by c.block_id")
                .param(course.value())
                .query(row -> {
                    open.put(new BlockId(Columns.uuid(row, "block_id")), row.getInt("waiting"));
                });
        return open;
    }
}
