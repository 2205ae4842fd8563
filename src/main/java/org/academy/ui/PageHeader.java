package org.academy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a view: where it belongs, its title, what it is about, and the next step at its end. */
public class PageHeader extends Header {

    private final Div above = new Div();
    private final Div words = new Div();
    private final H1 title;
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("page-header");
        above.addClassNames("small", "row", "t");
        above.setVisible(false);
        this.title = new H1(title);
        words.addClassNames("stack", "t");
        words.add(above, this.title);
        actions.addClassName("row");
        actions.setVisible(false);
        add(words, actions);
    }

    /** The place this one belongs to. */
    public PageHeader under(String href, String name) {
        return above(new Anchor(href, name));
    }

    /** Something above the title, beside the place: a state. */
    public PageHeader above(Component... parts) {
        above.add(parts);
        above.setVisible(true);
        return this;
    }

    public PageHeader saying(String sentence) {
        var lede = new Paragraph(sentence);
        lede.addClassName("mute");
        words.add(lede);
        return this;
    }

    public PageHeader actions(Component... parts) {
        actions.add(parts);
        actions.setVisible(actions.getComponentCount() > 0);
        return this;
    }

    public H1 title() {
        return title;
    }
}
