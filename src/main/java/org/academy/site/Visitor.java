package org.academy.site;

import java.util.Optional;
import org.academy.shared.LanguageTag;

/** Slot: who reads the page, as far as its frame must know. */
public interface Visitor {

    /** The person, if they signed in. */
    Optional<Known> known();

    /** @param language the one they chose for themselves */
    record Known(String name, LanguageTag language) {}
}
