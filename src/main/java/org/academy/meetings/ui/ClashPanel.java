package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import org.academy.meetings.Fact;
import org.academy.meetings.MeetingPlan;
import org.academy.ui.ActionButton;
import org.academy.ui.Differences;

/** Two organisers changed the same fact from the same text. Both are here; somebody says which shall stand. */
class ClashPanel extends Section {

    /** What one can answer. */
    enum Choice {
        MINE,
        THEIRS,
        BY_HAND
    }

    ClashPanel(
            Fact fact,
            PlanWords words,
            MeetingPlan before,
            MeetingPlan mine,
            MeetingPlan theirs,
            BiConsumer<ClashPanel, Choice> chosen) {
        addClassNames("card", "stack", "clash");
        var both = getTranslation("meetings.plan.clash", getTranslation("meetings.fact." + fact.code()));
        getElement().setAttribute("aria-label", both);
        var kicker = new Paragraph(both);
        kicker.addClassName("kicker");
        var title = new H2(getTranslation("meetings.plan.clash.which"));
        title.getElement().setAttribute("tabindex", "-1");
        title.getElement().executeJs("this.focus()");
        var base = words.of(before, fact);
        var was = new Paragraph(getTranslation("meetings.plan.clash.before", base));
        was.addClassNames("small", "mute", "differences");
        var versus = new Div(
                side(getTranslation("meetings.plan.clash.mine"), base, words.of(mine, fact)),
                side(getTranslation("meetings.plan.clash.theirs"), base, words.of(theirs, fact)));
        versus.addClassName("grid2");
        var row = new Div(
                ActionButton.plain(
                        getTranslation("meetings.plan.clash.take-mine"), () -> chosen.accept(this, Choice.MINE)),
                ActionButton.plain(
                        getTranslation("meetings.plan.clash.take-theirs"), () -> chosen.accept(this, Choice.THEIRS)),
                ActionButton.plain(
                        getTranslation("meetings.plan.clash.by-hand"), () -> chosen.accept(this, Choice.BY_HAND)));
        row.addClassName("row");
        add(kicker, title, was, versus, row);
    }

    /** What one of them made of it, with what they added and took away. */
    private Component side(String whose, String base, String text) {
        var name = new Span(whose);
        name.addClassName("strong");
        var words = new Differences(base, text, getLocale());
        words.getElement().setAttribute("dir", "auto");
        var card = new Div(name, words);
        card.addClassNames("both", "stack", "t");
        if (text.isBlank()) {
            card.add(new Div(getTranslation("meetings.plan.clash.nothing")));
        }
        return card;
    }
}
