package org.academy.courses;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What authors and translators do to the blocks of a unit, and how two who write in the same one are reconciled. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class BlockWriting {

    private final DraftBlocks blocks;
    private final BlockTexts texts;
    private final Saving saving;
    private final CourseAccess access;
    private final DraftEntrance entrance;
    private final Circle circle;

    BlockWriting(
            DraftBlocks blocks,
            BlockTexts texts,
            Saving saving,
            CourseAccess access,
            DraftEntrance entrance,
            Circle circle) {
        this.blocks = blocks;
        this.texts = texts;
        this.saving = saving;
        this.access = access;
        this.entrance = entrance;
        this.circle = circle;
    }

    /** Adds a block at a place in its unit, counted from 0. */
    public BlockId add(UnitId unit, int position, LanguageTag language, BlockContent content) {
        var course = entrance.courseOf(unit);
        var head = entrance.restructuring(course);
        var cleaned = Contents.cleaned(content);
        var facts = Contents.facts(cleaned);
        var block = BlockId.next();
        saving.requireReadable(cleaned);
        blocks.add(course, unit, block, facts);
        var order = new ArrayList<>(blocks.in(unit));
        order.remove(block);
        order.add(Math.clamp(position, 0, order.size()), block);
        blocks.place(unit, order);
        saving.begin(
                new Saving.Writer(access.person(), head, true),
                new DraftBlocks.Row(block, course, unit, content.kind(), facts, false),
                language,
                cleaned);
        return block;
    }

    public void move(BlockId block, int position) {
        entrance.restructuring(entrance.courseOf(block));
        var unit = blocks.find(block).orElseThrow().unit();
        var order = new ArrayList<>(blocks.in(unit));
        if (order.remove(block)) {
            order.add(Math.clamp(position, 0, order.size()), block);
            blocks.place(unit, order);
        }
    }

    public void retire(BlockId block) {
        entrance.restructuring(entrance.courseOf(block));
        blocks.setRetired(block, true);
    }

    public void restore(BlockId block) {
        entrance.restructuring(entrance.courseOf(block));
        blocks.setRetired(block, false);
    }

    /** Saves an edit made from a base revision; see {@link SaveOutcome} for what becomes of a stale one. */
    public SaveOutcome save(BlockId block, LanguageTag language, long baseRevision, BlockContent content) {
        return saving.save(
                entrance.writing(entrance.courseOf(block), language), block, language, baseRevision, content);
    }

    /** The edits of this block that still wait for a choice, oldest first. */
    @Transactional(readOnly = true)
    public List<SaveOutcome.Conflict> conflicts(BlockId block, LanguageTag language) {
        entrance.reading(entrance.courseOf(block));
        var row = blocks.find(block).orElseThrow();
        var said = texts.of(block).get(language);
        return texts.open(block, language).stream()
                .map(parked -> saving.conflict(row, parked, said))
                .toList();
    }

    /** Settles a conflict with the text that shall stand: mine, theirs, or one joined by hand. */
    public SaveOutcome settle(UUID conflict, long baseRevision, BlockContent content) {
        var parked = texts.parked(conflict).orElseThrow(() -> new NotFound("conflict", conflict));
        return saving.settle(
                entrance.writing(entrance.courseOf(parked.block()), parked.language()), parked, baseRevision, content);
    }

    /** Every state the block had in the language, newest first. */
    @Transactional(readOnly = true)
    public Page<BlockRevision> history(BlockId block, LanguageTag language, Pageable page) {
        entrance.reading(entrance.courseOf(block));
        var kept = texts.history(block, language, page.getOffset(), page.getPageSize());
        var people = circle.people(kept.stream().map(BlockTexts.Kept::by).toList());
        var revisions = kept.stream()
                .map(one -> new BlockRevision(one.revision(), one.content(), people.get(one.by()), one.at()))
                .toList();
        return new PageImpl<>(revisions, page, texts.historyLength(block, language));
    }
}
