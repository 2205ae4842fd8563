package org.academy.enrolments.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import org.academy.enrolments.Progress;

/** How far somebody is in a course, as a ring with the number in it. */
@StyleSheet("context://styles/learning.css")
class Ring extends Span {

    Ring(Progress progress) {
        addClassName("ring");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation("enrolments.part.progress", progress.percent()));
        var drawing = new Span();
        drawing.getElement().setAttribute("aria-hidden", "true");
        drawing.getElement()
                .setProperty(
                        "innerHTML",
                        "<svg viewBox=\"0 0 72 72\"><circle class=\"bg\" cx=\"36\" cy=\"36\" r=\"31\"/>"
                                + "<circle class=\"fg\" cx=\"36\" cy=\"36\" r=\"31\" pathLength=\"100\" stroke-dasharray=\""
                                + progress.percent() + " 100\"/></svg>");
        var number = new Span(getTranslation("enrolments.percent", progress.percent()));
        number.getElement().setAttribute("aria-hidden", "true");
        add(drawing, number);
    }
}
