package org.academy.site;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The letters that stand for a person in a ring, in whatever script the name is written. */
@Component("initials")
public class Initials {

    private static final int LETTERS = 2;

    public String of(String name) {
        var words = name.strip().split("\\s+");
        return Stream.of(words)
                .filter(word -> !word.isEmpty())
                .limit(LETTERS)
                .map(word -> new StringBuilder()
                        .appendCodePoint(Character.toUpperCase(word.codePointAt(0)))
                        .toString())
                .collect(Collectors.joining());
    }
}
