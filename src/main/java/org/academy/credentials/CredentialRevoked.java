package org.academy.credentials;

import java.time.Instant;
import org.academy.shared.PersonId;

/** A credential was withdrawn by its issuer. */
public record CredentialRevoked(String code, PersonId person, Instant at) {}
