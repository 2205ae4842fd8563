package org.academy.people;

import java.io.Serial;
import java.util.Collection;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person who signed in through an OpenID provider. */
class OpenIdPerson extends DefaultOidcUser implements SignedIn {

    @Serial
    private static final long serialVersionUID = 1;

    private final LocalPerson person;

    private final String provider;

    OpenIdPerson(LocalPerson person, String provider, OidcUser user) {
        super(person.authorities(), user.getIdToken(), user.getUserInfo());
        this.person = person;
        this.provider = provider;
    }

    OpenIdPerson(LocalPerson person, OpenIdPerson before) {
        this(person, before.provider, before);
    }

    String provider() {
        return provider;
    }

    LocalPerson person() {
        return person;
    }

    @Override
    public PersonId personId() {
        return person.personId();
    }

    @Override
    public String displayName() {
        return person.displayName();
    }

    @Override
    public String getName() {
        return person.userName();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return person.authorities();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenIdPerson one && one.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
