package org.academy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A link that looks like a button: it leads somewhere and changes nothing. */
public class ActionLink extends Anchor {

    private ActionLink(String tone, String href, String text) {
        super(href, new Span(text));
        addClassName("btn");
        if (!tone.isEmpty()) {
            addClassName(tone);
        }
    }

    public static ActionLink go(String href, String text) {
        return new ActionLink("go", href, text);
    }

    public static ActionLink plain(String href, String text) {
        return new ActionLink("", href, text);
    }

    public static ActionLink quiet(String href, String text) {
        return new ActionLink("quiet", href, text);
    }

    public ActionLink with(String icon) {
        addComponentAsFirst(new Icon(icon));
        return this;
    }

    /** Leaves the portal: the browser loads the page itself. */
    public ActionLink outside() {
        setRouterIgnore(true);
        return this;
    }
}
