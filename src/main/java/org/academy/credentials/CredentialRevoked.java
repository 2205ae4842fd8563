package org.academy.credentials;

import java.time.Instant;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A credential was withdrawn by its issuer; {@code person} is null if they have no account. */
public record CredentialRevoked(String code, @Nullable PersonId person, Instant at) {}
