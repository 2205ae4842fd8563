package org.academy.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person as a ring with initials, in a dye that stays theirs. The name stands beside it. */
public class Initials extends Span {

    private static final String[] DYES = {"a", "b", "c", "d"};

    public Initials(String name) {
        addClassNames("who", DYES[Math.floorMod(name.hashCode(), DYES.length)]);
        getElement().setAttribute("aria-hidden", "true");
        setText(of(name));
    }

    static String of(String name) {
        return Stream.of(name.strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
