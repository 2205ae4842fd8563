package org.academy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A sentence that deserves a place of its own: something to know, to be glad of, to mind, or that went wrong. */
public class Note extends Div {

    /** How serious it is. */
    public enum Tone {
        INFO("info"),
        OK("check"),
        WARN("alert"),
        BAD("alert");

        private final String icon;

        Tone(String icon) {
            this.icon = icon;
        }
    }

    public Note(Tone tone, String strong, String rest) {
        addClassNames("note", tone.name().toLowerCase(Locale.ROOT));
        var words = new Div();
        if (!strong.isEmpty()) {
            var first = new Span(strong);
            first.addClassName("strong");
            words.add(new Div(first));
        }
        if (!rest.isEmpty()) {
            words.add(new Div(rest));
        }
        add(new Icon(tone.icon), words);
        if (tone == Tone.BAD) {
            getElement().setAttribute("role", "alert");
        }
    }
}
