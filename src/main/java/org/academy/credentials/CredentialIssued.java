package org.academy.credentials;

import java.time.Instant;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A person earned a credential; {@code person} is null if they have no account. */
public record CredentialIssued(String code, @Nullable PersonId person, String slug, Instant at) {}
