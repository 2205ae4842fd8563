package org.academy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The faces of one thing, each at an address of its own; the one that is shown is marked. */
public final class Faces extends Nav {

    /** @param label what they are faces of, for those who hear the page */
    public Faces(String label) {
        addClassName("faces");
        setAriaLabel(label);
    }

    /** @param href relative to the portal */
    public void add(String href, String name, boolean shown) {
        var link = new Anchor(href, name);
        link.addClassName("chip");
        if (shown) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
