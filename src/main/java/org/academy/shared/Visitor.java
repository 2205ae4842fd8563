package org.academy.shared;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Slot: who is at the other end, as far as a frame must know; told by the module that knows people. */
public interface Visitor {

    /** Empty for somebody who did not sign in. */
    Optional<Present> present();

    /** Remembers the language for the person, wherever they sign in next. Only for those who signed in. */
    void choose(LanguageTag language);

    /** Remembers how the person likes the light. Only for those who signed in. */
    void choose(Theme theme);

    /** Remembers the zone whose clocks the person reads; null: that of each device. Only for those who signed in. */
    void choose(@Nullable ZoneId zone);

    /** A person who is here, and how they like things; {@code zone} is null if they never chose one. */
    record Present(
            String displayName,
            LanguageTag language,
            Theme theme,
            @Nullable ZoneId zone) {}
}
