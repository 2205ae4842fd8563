package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.academy.ui.ActionButton;

/** Two organisers set the same from the same page. Both words are here; somebody says which shall stand. */
class TwoWords extends Section {

    TwoWords(String what, Component mine, Component theirs, Runnable keepMine, Runnable takeTheirs) {
        addClassNames("card", "stack", "clash");
        var kicker = new Paragraph(getTranslation("meetings.plan.clash", what));
        kicker.addClassName("kicker");
        var title = new H2(getTranslation("meetings.plan.clash.which"));
        title.getElement().setAttribute("tabindex", "-1");
        title.getElement().executeJs("this.focus()");
        var versus = new Div(side("meetings.plan.clash.mine", mine), side("meetings.plan.clash.theirs", theirs));
        versus.addClassName("grid2");
        var row = new Div(
                ActionButton.plain(getTranslation("meetings.plan.clash.take-mine"), () -> close(keepMine)),
                ActionButton.plain(getTranslation("meetings.plan.clash.take-theirs"), () -> close(takeTheirs)));
        row.addClassName("row");
        add(kicker, title, versus, row);
    }

    private void close(Runnable answer) {
        removeFromParent();
        answer.run();
    }

    private Component side(String whose, Component said) {
        var name = new Span(getTranslation(whose));
        name.addClassName("strong");
        var card = new Div(name, said);
        card.addClassNames("both", "stack", "t");
        return card;
    }
}
