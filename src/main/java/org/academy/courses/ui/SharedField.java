package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.academy.courses.Joined;
import org.academy.ui.ActionButton;
import org.jspecify.annotations.Nullable;

/**
 * A field that several people fill in. It knows on what they last agreed; when two changed it, both texts stand here
 * until one is chosen.
 */
class SharedField<T> {

    /**
     * How the field is read and shown. {@code typed} is given what was agreed on, for a field that says nothing of use.
     */
    record Slot<T>(
            String name,
            String label,
            Component field,
            UnaryOperator<T> typed,
            Consumer<T> show,
            Function<T, String> words,
            boolean prose) {}

    private final Desk desk;
    private final Slot<T> slot;
    private final String key;
    private final Runnable save;
    private final Div choice = new Div();
    private T base;
    private @Nullable T theirs;

    /** @param part what the field belongs to */
    @SuppressWarnings("unchecked")
    SharedField(Desk desk, Object part, Slot<T> slot, T stands, Runnable save) {
        this.desk = desk;
        this.slot = slot;
        this.key = part + "/" + desk.language + "/" + slot.name();
        this.save = save;
        this.base = stands;
        choice.addClassNames("both", "stack", "t");
        choice.setVisible(false);
        slot.show().accept(stands);
        var waiting = desk.unsettled.get(key);
        if (waiting != null) {
            slot.show().accept((T) waiting);
            tear(stands);
        }
    }

    /** Where both texts stand, if there are two. */
    Component choice() {
        return choice;
    }

    T base() {
        return base;
    }

    /** What goes to the others: nothing new while it is not clear which text shall stand. */
    T mine() {
        if (theirs == null) {
            return slot.typed().apply(base);
        }
        desk.unsettled.put(key, slot.typed().apply(base));
        return base;
    }

    void hear(Joined<?> outcome, T stands) {
        if (theirs != null || outcome.torn().contains(slot.name())) {
            tear(stands);
        } else if (outcome.fresh().contains(slot.name())) {
            refresh(stands);
        } else {
            base = stands;
        }
    }

    /** Shows what others wrote, unless somebody is typing here just now: then the next pause tells. */
    private void refresh(T stands) {
        if (slot.prose()) {
            slot.field()
                    .getElement()
                    // the browser tells us by the event, as if it had been typed; nobody else shall take it for typing
                    .executeJs(
                            "if (!this.matches(':focus-within')) {"
                                    + " this.value = $0; this.dispatchEvent(new Event('input')); }",
                            slot.words().apply(stands));
        } else {
            slot.show().accept(stands);
            base = stands;
        }
    }

    private void tear(T stands) {
        var mine = slot.typed().apply(base);
        if (mine.equals(stands)) {
            settle(stands);
            return;
        }
        desk.unsettled.put(key, mine);
        if (stands.equals(theirs)) {
            return;
        }
        theirs = stands;
        choice.removeAll();
        var both = new Paragraph(slot.field().getTranslation("courses.field.both", slot.label()));
        both.addClassNames("small");
        both.getElement().setAttribute("role", "alert");
        var said = slot.words().apply(stands);
        var text = new Paragraph(said.isEmpty() ? slot.field().getTranslation("courses.field.empty") : said);
        text.addClassName("differences");
        if (slot.prose() && !said.isEmpty()) {
            text.getElement().setAttribute("lang", desk.language.tag());
            text.getElement().setAttribute("dir", desk.language.direction());
        }
        var answers = new Div(
                ActionButton.plain(slot.field().getTranslation("courses.conflict.take-mine"), () -> {
                    settle(stands);
                    save.run();
                }),
                ActionButton.plain(slot.field().getTranslation("courses.field.theirs"), () -> {
                    slot.show().accept(stands);
                    settle(stands);
                    save.run();
                }));
        answers.addClassName("row");
        answers.getElement().setAttribute("role", "group");
        answers.getElement().setAttribute("aria-label", slot.label());
        choice.add(both, text, answers);
        choice.setVisible(true);
    }

    private void settle(T stands) {
        base = stands;
        theirs = null;
        desk.unsettled.remove(key);
        choice.removeAll();
        choice.setVisible(false);
    }
}
