package org.academy.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.academy.media.MediaId;
import org.academy.shared.LanguageTag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The blocks of every version in preparation: their order, their facts, the pictures and files they show. */
@Repository
class DraftBlocks {

    /** A block as it is stored, retired or not. */
    record Row(BlockId id, CourseId course, UnitId unit, BlockKind kind, BlockContent facts, boolean retired) {

        Draft.Block saying(Map<LanguageTag, Draft.Words> words) {
            return new Draft.Block(id, kind, facts, words);
        }
    }

    private final JdbcClient jdbc;
    private final BlockTexts texts;

    DraftBlocks(JdbcClient jdbc, BlockTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    Optional<CourseId> courseOf(BlockId block) {
        return jdbc.sql("select course_id from course_block where id = ?")
                .param(block.value())
                .query((row, n) -> new CourseId(Columns.uuid(row, "course_id")))
                .optional();
    }

    List<BlockId> in(UnitId unit) {
        return jdbc.sql("select id from course_block where unit_id = ? and not retired order by position, id")
                .param(unit.value())
                .query((row, n) -> new BlockId(Columns.uuid(row, "id")))
                .list();
    }

    Optional<Row> find(BlockId block) {
        return find(block, "");
    }

    /** The block for somebody who writes it: others wait, whatever their language. */
    Optional<Row> findForWriting(BlockId block) {
        return find(block, " for update");
    }

    private Optional<Row> find(BlockId block, String lock) {
        return jdbc.sql("select * from course_block where id = ?" + lock)
                .param(block.value())
                .query(DraftBlocks::row)
                .optional();
    }

    void add(CourseId course, UnitId unit, BlockId block, BlockContent facts) {
        add(course, unit, block, facts, 0);
    }

    void add(CourseId course, UnitId unit, BlockId block, BlockContent facts, int position) {
        jdbc.sql("insert into course_block (id, course_id, unit_id, position, kind, facts, media_id, retired)"
                        + " values (?, ?, ?, ?, ?, ?, ?, false)")
                .param(block.value())
                .param(course.value())
                .param(unit.value())
                .param(position)
                .param(facts.kind().name())
                .param(CourseJson.write(facts))
                .param(Contents.media(facts).map(MediaId::value).orElse(null))
                .update();
        remember(course, facts);
    }

    void changeFacts(Row block, BlockContent facts) {
        jdbc.sql("update course_block set facts = ?, media_id = ? where id = ?")
                .param(CourseJson.write(facts))
                .param(Contents.media(facts).map(MediaId::value).orElse(null))
                .param(block.id().value())
                .update();
        remember(block.course(), facts);
    }

    /** Keeps its pictures and files readable for those who may read the draft. */
    void remember(CourseId course, BlockContent content) {
        Contents.allMedia(content)
                .forEach(media -> jdbc.sql("insert ignore into draft_media (media_id, course_id) values (?, ?)")
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

    List<CourseId> draftsWith(MediaId media) {
        return jdbc.sql("select course_id from draft_media where media_id = ?")
                .param(media.value())
                .query((row, n) -> new CourseId(Columns.uuid(row, "course_id")))
                .list();
    }

    /** The blocks of a course that are not retired, unit by unit in their order. */
    Map<UnitId, List<Row>> of(CourseId course) {
        return jdbc
                .sql("select * from course_block where course_id = ? and not retired order by unit_id, position, id")
                .param(course.value())
                .query(DraftBlocks::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::unit));
    }

    /** The blocks of one unit with what they say in all languages. */
    List<Draft.Block> saidIn(UnitId unit) {
        var words = texts.of(unit);
        return jdbc
                .sql("select * from course_block where unit_id = ? and not retired order by position, id")
                .param(unit.value())
                .query(DraftBlocks::row)
                .list()
                .stream()
                .map(block -> block.saying(words.getOrDefault(block.id(), Map.of())))
                .toList();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new BlockId(Columns.uuid(row, "id")),
                new CourseId(Columns.uuid(row, "course_id")),
                new UnitId(Columns.uuid(row, "unit_id")),
                BlockKind.valueOf(row.getString("kind")),
                CourseJson.content(row.getString("facts")),
                row.getBoolean("retired"));
    }
}
