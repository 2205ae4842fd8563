package org.academy.courses;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes other blocks of a text, as what comes from elsewhere often needs it: several texts, a question, or one text
 * with the next. The text itself is retired, so all of it can be taken back.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class BlockTurning {

    private static final int MOST_PIECES = 60;

    /** Where a text is cut. */
    public enum Cut {
        HEADINGS,
        PARAGRAPHS
    }

    /** What was retired, and what stands in its place. */
    public record Turned(UnitId unit, List<BlockId> before, List<BlockId> after) {}

    private record Whole(Draft.Head head, DraftBlocks.Row block, String html) {}

    private final DraftBlocks blocks;
    private final BlockTexts texts;
    private final Saving saving;
    private final CourseAccess access;
    private final DraftEntrance entrance;

    BlockTurning(DraftBlocks blocks, BlockTexts texts, Saving saving, CourseAccess access, DraftEntrance entrance) {
        this.blocks = blocks;
        this.texts = texts;
        this.saving = saving;
        this.access = access;
        this.entrance = entrance;
    }

    /** @throws RuleViolated {@code courses.rule.nothing-to-split}, {@code courses.rule.too-many-pieces} */
    public Turned split(BlockId block, Cut cut) {
        var text = standing(block);
        var pieces = cut == Cut.HEADINGS ? TextCuts.atHeadings(text.html()) : TextCuts.atParagraphs(text.html());
        if (pieces.size() < 2) {
            throw new RuleViolated("courses.rule.nothing-to-split");
        }
        if (pieces.size() > MOST_PIECES) {
            throw new RuleViolated("courses.rule.too-many-pieces", MOST_PIECES);
        }
        return replace(
                text,
                List.of(block),
                pieces.stream().<BlockContent>map(BlockContent.Text::new).toList());
    }

    /** A question of one choice, to be finished: which answer is right, nobody has said. */
    public Turned ask(BlockId block) {
        var text = standing(block);
        var asked = TextCuts.question(text.html());
        var options = new LinkedHashMap<String, String>();
        asked.options().forEach(words -> options.put("o" + (options.size() + 1), words));
        while (options.size() < 2) {
            options.put("o" + (options.size() + 1), "");
        }
        var made = new ArrayList<BlockContent>();
        made.add(new BlockContent.Question(
                new QuestionKey(QuestionType.SINGLE, List.copyOf(options.keySet()), List.of()),
                new QuestionWords(asked.prompt(), options, List.of(), "")));
        if (!asked.rest().isEmpty()) {
            made.add(new BlockContent.Text(asked.rest()));
        }
        return replace(text, List.of(block), made);
    }

    /** @throws RuleViolated {@code courses.rule.nothing-to-join} unless the next block is a text too */
    public Turned join(BlockId block) {
        var text = standing(block);
        var order = blocks.in(text.block().unit());
        int next = order.indexOf(block) + 1;
        var follower = next < order.size() ? blocks.find(order.get(next)) : Optional.<DraftBlocks.Row>empty();
        if (follower.filter(one -> one.kind() == BlockKind.TEXT).isEmpty()) {
            throw new RuleViolated("courses.rule.nothing-to-join");
        }
        var other = standing(order.get(next));
        return replace(
                text, List.of(block, order.get(next)), List.of(new BlockContent.Text(text.html() + other.html())));
    }

    /** As if nothing had been turned; what was written in the new blocks stays with them. */
    public void takeBack(Turned turned) {
        var unit = turned.unit();
        entrance.restructuring(entrance.courseOf(unit));
        Stream.concat(turned.before().stream(), turned.after().stream())
                .filter(block -> blocks.find(block)
                        .filter(row -> row.unit().equals(unit))
                        .isEmpty())
                .findFirst()
                .ifPresent(stray -> {
                    throw new NotFound("block", stray.value());
                });
        var order = new ArrayList<>(blocks.in(unit));
        int place = turned.after().stream()
                .mapToInt(order::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(order.size());
        order.removeAll(turned.after());
        order.removeAll(turned.before());
        order.addAll(Math.min(place, order.size()), turned.before());
        turned.after().forEach(block -> blocks.setRetired(block, true));
        turned.before().forEach(block -> blocks.setRetired(block, false));
        blocks.place(unit, order);
    }

    /** The languages this text is translated into: what it is turned into starts there without a word. */
    @Transactional(readOnly = true)
    public Set<LanguageTag> translations(BlockId block) {
        var course = entrance.courseOf(block);
        entrance.reading(course);
        var original = entrance.head(course).original();
        var spoken = EnumSet.noneOf(LanguageTag.class);
        texts.of(block).forEach((language, said) -> {
            if (language != original && !said.missing()) {
                spoken.add(language);
            }
        });
        return spoken;
    }

    private Whole standing(BlockId block) {
        var head = entrance.restructuring(entrance.courseOf(block));
        var row = blocks.findForWriting(block).orElseThrow();
        var said = texts.of(block).get(head.original());
        var content = said == null ? row.facts() : said.content();
        if (row.retired() || !(content instanceof BlockContent.Text(var html))) {
            throw new RuleViolated("courses.rule.not-a-text");
        }
        return new Whole(head, row, html);
    }

    private Turned replace(Whole text, List<BlockId> before, List<BlockContent> made) {
        var head = text.head();
        var unit = text.block().unit();
        var writer = new Saving.Writer(access.person(), head, true);
        var order = new ArrayList<>(blocks.in(unit));
        int place = order.indexOf(before.getFirst());
        order.removeAll(before);
        var after = new ArrayList<BlockId>();
        for (var content : made) {
            var cleaned = Contents.cleaned(content);
            var facts = Contents.facts(cleaned);
            var block = BlockId.next();
            blocks.add(head.id(), unit, block, facts);
            saving.begin(
                    writer,
                    new DraftBlocks.Row(block, head.id(), unit, cleaned.kind(), facts, false),
                    head.original(),
                    cleaned);
            after.add(block);
        }
        order.addAll(place, after);
        before.forEach(block -> blocks.setRetired(block, true));
        blocks.place(unit, order);
        return new Turned(unit, before, after);
    }
}
