package org.academy.people;

import java.util.Objects;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.RuleViolated;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Finds the account of somebody a provider vouches for. Who has none is a refused as a newcomer: not signed in yet. */
@Component
class OpenIdSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService users = new OidcUserService();
    private final SigningIn signingIn;

    OpenIdSignIn(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = users.loadUser(request);
        var provider = request.getClientRegistration().getRegistrationId();
        var issuer = Objects.requireNonNull(user.getIdToken().getIssuer()).toString();
        var subject = Objects.requireNonNull(user.getSubject());
        var identity = new OpenIdentity(
                provider, issuer, subject, user.getPreferredUsername(), user.getFullName(), user.getEmail());
        try {
            return SystemPrincipal.call(() -> signingIn.byIdentity(issuer, subject))
                    .flatMap(LocalPerson::known)
                    .map(one -> new OpenIdPerson(one, provider, user))
                    .orElseThrow(() -> new OpenIdRefused(identity, null));
        } catch (RuleViolated disabled) {
            throw new OpenIdRefused(identity, disabled);
        }
    }
}
