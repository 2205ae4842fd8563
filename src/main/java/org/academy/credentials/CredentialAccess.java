package org.academy.credentials;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.academy.institutions.Memberships;
import org.academy.institutions.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Who may do what to a credential: its holder shows it, its issuers' publishers withdraw it. */
@Component("credentialAccess")
class CredentialAccess {

    private final IssuedCredentials credentials;
    private final Memberships memberships;

    CredentialAccess(IssuedCredentials credentials, Memberships memberships) {
        this.credentials = credentials;
        this.memberships = memberships;
    }

    public boolean mayRevoke(String code) {
        return Code.read(code)
                .map(read -> credentials.issuersOf(read.characters()).stream()
                        .anyMatch(issuer -> memberships.holds(Role.PUBLISHER, issuer)))
                .orElse(false);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @PreAuthorize("isAuthenticated() and @credentialAccess.mayRevoke(#code)")
    @interface MayRevoke {}
}
