package org.academy.people;

import java.util.Optional;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** A provider vouches for somebody whom we do not let in: we do not know them yet, or a rule says no. */
public class OpenIdRefused extends OAuth2AuthenticationException {

    private final transient OpenIdentity identity;
    private final transient @Nullable RuleViolated reason;

    OpenIdRefused(OpenIdentity identity, @Nullable RuleViolated reason) {
        super(new OAuth2Error(reason == null ? "newcomer" : "refused"));
        this.identity = identity;
        this.reason = reason;
    }

    public OpenIdentity identity() {
        return identity;
    }

    /** The rule that says no; empty for a newcomer. */
    public Optional<RuleViolated> reason() {
        return Optional.ofNullable(reason);
    }
}
