package org.academy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** A text with what was added to an earlier one, and what was taken from it, each marked as such. */
public class Differences extends Div {

    public Differences(String before, String after, Locale locale) {
        addClassName("differences");
        for (var piece : WordDiff.between(before, after, locale)) {
            var element = new Element(piece.kind().tag());
            element.setText(piece.text());
            getElement().appendChild(element);
        }
    }
}
