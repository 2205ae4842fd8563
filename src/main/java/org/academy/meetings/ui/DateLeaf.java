package org.academy.meetings.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.TextStyle;

/** A day as a leaf of a calendar. Decoration: the day stands in the line beside it. */
class DateLeaf extends Span {

    DateLeaf(LocalDate day) {
        addClassNames("leaf", "num");
        getElement().setAttribute("aria-hidden", "true");
        var month = new Span(day.getMonth()
                .getDisplayName(
                        TextStyle.SHORT_STANDALONE,
                        Clocks.home(Clocks.language().locale())));
        month.addClassName("leaf-month");
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("leaf-day");
        add(month, number);
    }
}
