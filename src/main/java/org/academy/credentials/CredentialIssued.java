package org.academy.credentials;

import java.time.Instant;
import org.academy.shared.PersonId;

/** A person earned a credential. */
public record CredentialIssued(String code, PersonId person, String courseSlug, Instant at) {}
