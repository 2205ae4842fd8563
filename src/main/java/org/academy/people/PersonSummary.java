package org.academy.people;

import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;

/** What others see of a person they work with. */
public record PersonSummary(PersonId id, String userName, String displayName, LanguageTag language) {}
