package org.academy.institutions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.academy.people.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who may do what to an institution. The services obey these answers; the views ask the same ones to hide a button. */
@Component("institutionAccess")
class InstitutionAccess {

    private final Institutions institutions;
    private final MembershipRecords memberships;
    private final CurrentPerson current;
    private final Clock clock;

    InstitutionAccess(Institutions institutions, MembershipRecords memberships, CurrentPerson current, Clock clock) {
        this.institutions = institutions;
        this.memberships = memberships;
        this.current = current;
        this.clock = clock;
    }

    public boolean mayDescribe(String slug) {
        return hasPlatformRole()
                || institutions
                        .findBySlug(slug)
                        .map(one -> holdsAny(one.id(), Role.DIRECTORY_EDITOR, Role.ADMINISTRATOR))
                        .orElse(false);
    }

    public boolean mayAppoint(@Nullable InstitutionId institution) {
        return institution != null && (hasPlatformRole() || holdsAny(institution, Role.ADMINISTRATOR));
    }

    /** Platform administrators and the machine; institutions contest what is said of their recognition. */
    static boolean mayChangeRecognition() {
        return hasPlatformRole();
    }

    private boolean holdsAny(InstitutionId institution, Role... roles) {
        return current.id()
                .map(person -> memberships.holds(person, Set.of(institution), List.of(roles), LocalDate.now(clock)))
                .orElse(false);
    }

    private static boolean hasPlatformRole() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(one -> Set.of("ROLE_SYSTEM", "ROLE_ADMINISTRATOR")
                                .contains(String.valueOf(one.getAuthority())));
    }
}
