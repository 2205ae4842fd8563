package org.academy.people;

import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;

/** Where and in which language a person reads mail. */
public record PersonContact(PersonId id, String displayName, String email, LanguageTag language) {}
