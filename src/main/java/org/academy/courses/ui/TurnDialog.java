package org.academy.courses.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Supplier;
import org.academy.courses.BlockId;
import org.academy.courses.BlockTurning.Cut;
import org.academy.courses.BlockTurning.Turned;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.Icon;
import org.academy.ui.Note;
import org.academy.ui.Toast;

/** What a text can be turned into. */
class TurnDialog extends Dialog {

    private final Desk desk;
    private final Paragraph refusal = new Paragraph();

    /** @param joinable whether another text follows */
    TurnDialog(Desk desk, BlockId block, boolean joinable) {
        this.desk = desk;
        setHeaderTitle(getTranslation("courses.turn.title"));
        addClassName("turn");
        setMaxWidth("34rem");
        refusal.addClassName("err");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var ways = new UnorderedList(
                way("heading", "courses.turn.headings", () -> desk.turning.split(block, Cut.HEADINGS)),
                way("text", "courses.turn.paragraphs", () -> desk.turning.split(block, Cut.PARAGRAPHS)),
                way("ask", "courses.turn.question", () -> desk.turning.ask(block)));
        if (joinable) {
            ways.add(way("link", "courses.turn.join", () -> desk.turning.join(block)));
        }
        ways.addClassNames("stack", "flat");
        var content = new Div();
        content.addClassName("stack");
        var translations = desk.turning.translations(block).size();
        if (translations > 0) {
            content.add(new Note(Note.Tone.WARN, "", getTranslation("courses.turn.translations", translations)));
        }
        content.add(ways, refusal);
        add(content);
        getFooter().add(ActionButton.quiet(getTranslation("ui.cancel"), this::close));
    }

    private ListItem way(String icon, String key, Supplier<Turned> turn) {
        var hint = new Paragraph(getTranslation(key + ".how"));
        hint.addClassName("hint");
        var item = new ListItem(
                ActionButton.plain(getTranslation(key), () -> turn(turn)).with(icon), hint);
        item.addClassNames("stack", "t");
        return item;
    }

    private void turn(Supplier<Turned> turn) {
        try {
            var turned = turn.get();
            close();
            desk.refresh();
            UI.getCurrent()
                    .getPage()
                    .executeJs(
                            "setTimeout(() => { const b = document.getElementById($0);"
                                    + " b?.scrollIntoView({block: 'center'});"
                                    + " b?.querySelector('.ProseMirror, input, textarea')?.focus(); }, 300)",
                            BlockCard.anchor(turned.after().getFirst()));
            Toast.undo(
                    getTranslation("courses.turn.done", turned.after().size()),
                    getTranslation("ui.undo"),
                    () -> desk.save(() -> {
                        desk.turning.takeBack(turned);
                        desk.refresh();
                    }));
        } catch (RuleViolated no) {
            refusal.removeAll();
            refusal.add(new Icon("alert"), new Span(getTranslation(no.rule(), no.arguments())));
            refusal.setVisible(true);
        }
    }
}
