package org.academy.people;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Who an OpenID provider says somebody is: the issuer's name for them, and what it tells about them. */
public record OpenIdentity(
        String provider,
        String issuer,
        String subject,
        @Nullable String preferredName,
        @Nullable String displayName,
        @Nullable String email)
        implements Serializable {

    public OpenIdentity withoutEmail() {
        return new OpenIdentity(provider, issuer, subject, preferredName, displayName, null);
    }
}
