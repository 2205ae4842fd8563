package org.academy.people;

import java.time.Instant;
import org.academy.shared.PersonId;

/** A person has an account from now on. */
public record PersonJoined(PersonId person, Instant at) {}
