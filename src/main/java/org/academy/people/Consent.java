package org.academy.people;

import java.time.Instant;

/** What a person decided about a purpose, and when. Decisions are added, never changed. */
public record Consent(Purpose purpose, int version, boolean given, Instant at) {}
