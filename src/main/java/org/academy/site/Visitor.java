package org.academy.site;

import java.util.Optional;
import org.academy.shared.LanguageTag;

/** Slot: who reads the page, as far as its frame must know. */
public interface Visitor {

    /** The person, if they signed in. */
    Optional<Known> known();

    /** Keeps the language the person chose on a page; nothing happens when nobody is signed in. */
    void choose(LanguageTag language);

    /**
     * @param language the one they chose for themselves
     * @param theme {@code system}, {@code light} or {@code dark}
     */
    record Known(String name, LanguageTag language, String theme) {}
}
