package org.academy.shared;

import java.util.Optional;

/** Slot: who is at the other end, as far as a frame must know; told by the module that knows people. */
public interface Visitor {

    /** Empty for somebody who did not sign in. */
    Optional<Present> present();

    /** Remembers the language for the person, wherever they sign in next. Only for those who signed in. */
    void choose(LanguageTag language);

    /** Remembers how the person likes the light. Only for those who signed in. */
    void choose(Theme theme);

    /** A person who is here, and how they like things. */
    record Present(String displayName, LanguageTag language, Theme theme) {}
}
