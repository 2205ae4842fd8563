package org.academy.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A button that says with a verb what it does. One {@link #go} per view; the rest outlined or quiet. */
public class ActionButton extends NativeButton {

    private ActionButton(String tone, String text, Runnable action) {
        addClassNames("btn");
        if (!tone.isEmpty()) {
            addClassName(tone);
        }
        getElement().setAttribute("type", "button");
        add(new Span(text));
        addClickListener(click -> action.run());
    }

    /** The next step. */
    public static ActionButton go(String text, Runnable action) {
        return new ActionButton("go", text, action);
    }

    public static ActionButton plain(String text, Runnable action) {
        return new ActionButton("", text, action);
    }

    public static ActionButton quiet(String text, Runnable action) {
        return new ActionButton("quiet", text, action);
    }

    /** Takes something away. Ask once before it does. */
    public static ActionButton bad(String text, Runnable action) {
        return new ActionButton("bad", text, action);
    }

    /** Only a sign, with its name for those who do not see it. */
    public static ActionButton sign(String icon, String name, Runnable action) {
        var button = new ActionButton("tool", "", action);
        button.removeClassName("btn");
        button.removeAll();
        button.add(new Icon(icon));
        button.setAriaLabel(name);
        button.getElement().setAttribute("title", name);
        return button;
    }

    public ActionButton with(String icon) {
        addComponentAsFirst(new Icon(icon));
        return this;
    }
}
