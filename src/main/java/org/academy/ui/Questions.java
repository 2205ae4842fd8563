package org.academy.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;

/** A dialog that asks one question and takes one answer. */
public final class Questions {

    private Questions() {}

    /** Asks before something is taken away or sent. The title is the question, the buttons are its answers. */
    public static Dialog ask(String question, String consequence, String yes, String no, Runnable onYes) {
        return open(
                question,
                consequence,
                no,
                dialog -> ActionButton.go(yes, () -> {
                    dialog.close();
                    onYes.run();
                }));
    }

    /** The same for what hurts. */
    public static Dialog warn(String question, String consequence, String yes, String no, Runnable onYes) {
        return open(
                question,
                consequence,
                no,
                dialog -> ActionButton.bad(yes, () -> {
                    dialog.close();
                    onYes.run();
                }));
    }

    private static Dialog open(String question, String consequence, String no, Function<Dialog, ActionButton> yes) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(question);
        dialog.add(new Paragraph(consequence));
        dialog.setMaxWidth("30rem");
        dialog.getFooter().add(ActionButton.quiet(no, dialog::close), yes.apply(dialog));
        dialog.open();
        return dialog;
    }
}
