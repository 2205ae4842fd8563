package org.academy.ui;

import com.vaadin.flow.component.html.Span;

/** Where something stands: a shape and a word, never a colour alone. */
public class StateBadge extends Span {

    /** What the states of every state machine look like. */
    public enum Shape {
        PLANNED("", "<circle cx='8' cy='8' r='5' stroke-dasharray='2.5 2.7'/>"),
        RUNNING("s-woad", "<circle cx='8' cy='8' r='5'/><path d='M8 3a5 5 0 0 1 0 10z' fill='currentColor'/>"),
        WAITING("s-weld", "<circle cx='8' cy='8' r='5.5'/><path d='M8 5v3.2l2 1.3'/>"),
        TURNED_BACK("s-weld", "<path d='M5.5 3 3 5.5 5.5 8M3 5.5h6.5a3.5 3.5 0 0 1 0 7H7'/>"),
        DONE("s-pine", "<path d='m3 8.5 3.3 3.3L13 5'/>"),
        OPEN("s-full", "<circle cx='8' cy='8' r='5' fill='currentColor'/>"),
        NIGHT("s-madder", "<path d='M12.5 9.5A5 5 0 0 1 6.5 3.5a5 5 0 1 0 6 6z'/>"),
        GONE("s-madder", "<circle cx='8' cy='8' r='5'/><path d='m4.5 11.500 7-7'/>"),
        CLOSED("", "<rect x='3.500' y='3.500' width='9' height='9'/>");

        private final String tone;
        private final String drawing;

        Shape(String tone, String drawing) {
            this.tone = tone;
            this.drawing = drawing;
        }
    }

    public StateBadge(Shape shape, String word) {
        addClassName("state");
        if (!shape.tone.isEmpty()) {
            addClassName(shape.tone);
        }
        var sign = new Span();
        sign.addClassName("shape");
        sign.getElement()
                .setProperty("innerHTML", "<svg viewBox='0 0 16 16' aria-hidden='true'>" + shape.drawing + "</svg>");
        add(sign, new Span(word));
    }
}
