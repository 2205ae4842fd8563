package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockRevision;
import org.academy.courses.UnitDraft;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.academy.ui.Initials;
import org.academy.ui.Moments;
import org.academy.ui.PagedList;

/** Every state a block had in a language, and the way back to any of them. */
class HistoryDialog extends Dialog {

    private final Desk desk;
    private final UnitDraft.Block block;
    private final boolean editable;
    private final Consumer<BlockContent> restore;

    HistoryDialog(Desk desk, UnitDraft.Block block, boolean editable, Consumer<BlockContent> restore) {
        this.desk = desk;
        this.block = block;
        this.editable = editable;
        this.restore = restore;
        setHeaderTitle(getTranslation("courses.history.title"));
        addClassName("history");
        setWidth("44rem");
        var list = new PagedList<>(
                page -> desk.writing.history(block.id(), desk.language, page),
                this::row,
                new EmptyState(
                        "history", getTranslation("courses.history.empty"), getTranslation("courses.history.how")));
        // the arrow keys scroll it also where nothing in it can be pressed
        list.getElement().setAttribute("tabindex", "0");
        list.getElement().setAttribute("role", "region");
        list.getElement().setAttribute("aria-label", getTranslation("courses.history.title"));
        add(list);
        getFooter().add(ActionButton.quiet(getTranslation("ui.close"), this::close));
    }

    private Component row(BlockRevision revision) {
        var by = revision.by();
        var name = by == null ? getTranslation("courses.somebody") : by.displayName();
        var strong = new Span(name);
        strong.addClassName("strong");
        var when = new Span(Moments.dateTime(revision.at()));
        when.addClassNames("tiny", "mute", "num");
        var who = new Div(new Initials(name), new Div(strong, when));
        who.addClassName("person");
        var row = new Div(who, new BlockReading(revision.content(), null, desk.language));
        row.addClassNames("stack", "revision");
        if (editable && revision.revision() != block.revision()) {
            var back = new Div(ActionButton.plain(getTranslation("courses.history.restore"), () -> {
                        close();
                        restore.accept(revision.content());
                    })
                    .with("undo"));
            row.add(back);
        }
        return row;
    }
}
