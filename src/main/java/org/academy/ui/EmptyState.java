package org.academy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing here yet: what would be here, and how it comes. */
public class EmptyState extends Div {

    public EmptyState(String icon, String what, String how, Component... actions) {
        addClassNames("card", "empty");
        var title = new Paragraph(what);
        title.addClassName("strong");
        var hint = new Paragraph(how);
        hint.addClassNames("small", "mute");
        add(new Icon(icon), title, hint);
        add(actions);
    }
}
