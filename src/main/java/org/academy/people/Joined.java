package org.academy.people;

import java.util.List;

/** A new account: who signs in from now on, and the recovery codes, to be shown once. */
public record Joined(SignedIn person, List<String> recoveryCodes) {}
