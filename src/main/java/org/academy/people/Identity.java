package org.academy.people;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A person's name at an OpenID provider. The issuer and the subject together name one person in the world. */
@Embeddable
record Identity(String provider, String issuer, String subject, Instant linkedAt) {}
