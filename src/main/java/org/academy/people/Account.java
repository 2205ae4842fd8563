package org.academy.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.Theme;
import org.jspecify.annotations.Nullable;

/** What a person sees of their own account. */
public record Account(
        PersonId id,
        String userName,
        String displayName,
        @Nullable String email,
        LanguageTag language,
        Theme theme,
        @Nullable ZoneId zone,
        Set<PlatformRole> roles,
        boolean hasPassword,
        int recoveryCodesLeft,
        List<Link> links,
        Instant joinedAt) {

    /** An OpenID provider through which the person signs in. */
    public record Link(String provider, String issuer, Instant since) {}

    static Account of(Person person) {
        return new Account(
                person.id(),
                person.userName(),
                person.displayName(),
                person.email(),
                person.language(),
                person.theme(),
                person.zone(),
                person.roles(),
                person.hasPassword(),
                person.recoveryCodesLeft(),
                person.links(),
                person.joinedAt());
    }
}
