package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockId;
import org.academy.courses.DraftState;
import org.academy.courses.SaveOutcome;
import org.academy.courses.UnitDraft;
import org.academy.media.MediaItem;
import org.academy.ui.ActionButton;
import org.academy.ui.Initials;
import org.academy.ui.Moments;
import org.academy.ui.Toast;
import org.jspecify.annotations.Nullable;

/** One block on the workbench: its content, ready to be edited, and what can be done with it. */
class BlockCard extends Div {

    /** Stands before a block's id where it is found on the page. */
    static final String ANCHOR = "block-";

    private final Desk desk;
    private final UnitDraft.Block block;
    private final Div body = new Div();
    private final Div choice = new Div();
    private final boolean editable;
    private final String name;
    private BlockContent known;
    private long base;

    BlockCard(Desk desk, UnitDraft unit, int place) {
        this.desk = desk;
        this.block = unit.blocks().get(place);
        this.editable = unit.editable();
        this.known = block.content();
        this.name = Words.name(this, known.kind(), place, desk.label(block.id()));
        this.base = block.revision();
        addClassNames("block", "b-" + Words.code(known.kind()));
        setId(anchor(block.id()));
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name);
        body.addClassName("block-body");
        choice.setVisible(false);
        add(head(unit, place), body, choice);
        showContent(known, block.media());
        if (block.openConflicts() > 0) {
            add(waiting());
        }
    }

    static String anchor(BlockId id) {
        return ANCHOR + id.value();
    }

    private Component head(UnitDraft unit, int place) {
        var kind = new Span(Words.kind(this, known.kind()));
        kind.addClassNames("tiny", "mute", "kind");
        var who = new Span();
        who.addClassNames("tiny", "mute", "changed");
        if (block.changedBy() != null && block.changedAt() != null && !desk.isMe(block.changedBy())) {
            who.add(
                    new Initials(block.changedBy().displayName()),
                    new Span(getTranslation(
                            "courses.block.changed",
                            block.changedBy().displayName(),
                            Moments.dateTime(block.changedAt()))));
        }
        var actions = new Div();
        actions.addClassNames("block-actions");
        if (editable && !desk.translating()) {
            var up = ActionButton.sign("up", getTranslation("courses.block.up", name), () -> move(place - 1));
            up.setEnabled(place > 0);
            var down = ActionButton.sign("lower", getTranslation("courses.block.down", name), () -> move(place + 1));
            down.setEnabled(place < unit.blocks().size() - 1);
            actions.add(up, down);
        }
        actions.add(ActionButton.sign("history", getTranslation("courses.block.history", name), this::openHistory));
        if (editable && !desk.translating() && known instanceof BlockContent.Text) {
            boolean joinable = place < unit.blocks().size() - 1
                    && unit.blocks().get(place + 1).content() instanceof BlockContent.Text;
            actions.add(ActionButton.sign(
                    "more",
                    getTranslation("courses.turn", place + 1),
                    () -> new TurnDialog(desk, block.id(), joinable).open()));
        }
        if (editable && !desk.translating()) {
            actions.add(ActionButton.sign("trash", getTranslation("courses.block.retire", name), this::retire));
        }
        var head = new Div(kind, who, actions);
        head.addClassName("block-head");
        return head;
    }

    private void showContent(BlockContent content, @Nullable MediaItem media) {
        body.removeAll();
        if (!editable) {
            body.add(new BlockReading(content, media, desk.language));
            return;
        }
        if (content instanceof BlockContent.Question && !unfinished(content)) {
            body.add(new BlockReading(content, media, desk.language), openButton(content, media));
        } else {
            body.add(editor(content, media));
        }
        if (desk.translating() && block.original() != null) {
            var label = new Paragraph(
                    getTranslation("courses.block.original", desk.original().ownName()));
            label.addClassNames("tiny", "mute");
            var original = new Div(label, new BlockReading(block.original(), block.media(), desk.original()));
            original.addClassName("original");
            body.addComponentAsFirst(original);
            body.addClassName("beside");
        }
    }

    /** A question is read far more often than it is changed; its form stays folded until it is asked for. */
    private Component openButton(BlockContent content, @Nullable MediaItem media) {
        var holder = new Div();
        holder.add(ActionButton.quiet(getTranslation("courses.question.edit"), () -> {
                    var place = body.indexOf(holder);
                    body.remove(body.getComponentAt(place - 1), holder);
                    body.add(editor(content, media));
                })
                .with("pen"));
        return holder;
    }

    private ContentEditor editor(BlockContent content, @Nullable MediaItem media) {
        var editor = ContentEditor.of(desk, content, media, name);
        editor.onPause(this::save);
        return editor;
    }

    private static boolean unfinished(BlockContent content) {
        return content instanceof BlockContent.Question question
                && (question.words().prompt().isBlank() || !question.key().complete());
    }

    private void save(BlockContent content) {
        desk.keep(() -> {
            if (content.equals(known)) {
                return true;
            }
            return settled(desk.writing.save(block.id(), desk.language, base, content), content);
        });
    }

    /** @return whether the text stands */
    private boolean settled(SaveOutcome outcome, BlockContent content) {
        return switch (outcome) {
            case SaveOutcome.Saved saved -> {
                base = saved.revision();
                known = content;
                if (desk.outline.state() != DraftState.DRAFT) {
                    desk.refresh();
                }
                yield true;
            }
            case SaveOutcome.Conflict conflict -> {
                ask(conflict);
                yield true;
            }
        };
    }

    private void ask(SaveOutcome.Conflict conflict) {
        choice.removeAll();
        choice.add(new ConflictPanel(desk, conflict, block.media(), content -> settle(conflict, content)));
        choice.setVisible(true);
        body.setVisible(false);
        addClassName("torn");
        choice.getElement().executeJs("this.querySelector('h2')?.focus()");
    }

    private void settle(SaveOutcome.Conflict conflict, BlockContent content) {
        desk.keep(() -> {
            var outcome = desk.writing.settle(conflict.conflict(), conflict.theirRevision(), content);
            choice.removeAll();
            choice.setVisible(false);
            body.setVisible(true);
            removeClassName("torn");
            if (settled(outcome, content) && outcome instanceof SaveOutcome.Saved) {
                desk.refresh();
            }
            return true;
        });
    }

    private Component waiting() {
        var flag = new Div();
        flag.addClassName("flag-line");
        flag.add(ActionButton.quiet(getTranslation("courses.conflict.waiting", block.openConflicts()), () -> {
                    remove(flag);
                    desk.writing.conflicts(block.id(), desk.language).stream()
                            .findFirst()
                            .ifPresent(this::ask);
                })
                .with("alert"));
        return flag;
    }

    private void move(int position) {
        desk.save(() -> {
            desk.writing.move(block.id(), position);
            desk.refresh();
        });
    }

    private void retire() {
        desk.save(() -> {
            desk.writing.retire(block.id());
            desk.refresh();
            Toast.undo(
                    getTranslation("courses.block.retired"),
                    getTranslation("ui.undo"),
                    () -> desk.save(() -> {
                        desk.writing.restore(block.id());
                        desk.refresh();
                    }));
        });
    }

    private void openHistory() {
        new HistoryDialog(
                        desk,
                        block,
                        editable,
                        content -> desk.keep(() -> {
                            boolean stands =
                                    settled(desk.writing.save(block.id(), desk.language, base, content), content);
                            desk.refresh();
                            return stands;
                        }))
                .open();
    }
}
