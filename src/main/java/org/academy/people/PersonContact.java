package org.academy.people;

import java.time.ZoneId;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where and in which language a person reads mail, and whose clocks they read.
 *
 * @param zone null if they never said
 */
public record PersonContact(
        PersonId id,
        String displayName,
        String email,
        LanguageTag language,
        @Nullable ZoneId zone) {}
