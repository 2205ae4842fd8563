package org.academy.meetings;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.Memberships;
import org.academy.institutions.Role;
import org.academy.people.CurrentPerson;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who may do what to a meeting. The services obey these answers; the pages ask the same ones to hide a button. A draft
 * is not there for those who have no part in it.
 */
@Component
class MeetingAccess {

    private static final Set<Role> PLANNERS = EnumSet.of(Role.ORGANISER, Role.ADMINISTRATOR);
    private static final Set<Role> SIGNERS = EnumSet.of(Role.ORGANISER, Role.PUBLISHER, Role.ADMINISTRATOR);

    private final Memberships memberships;
    private final CurrentPerson visitor;

    MeetingAccess(Memberships memberships, CurrentPerson visitor) {
        this.memberships = memberships;
        this.visitor = visitor;
    }

    /** The machine and the platform's administrators. */
    boolean everywhere() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(one -> Set.of("ROLE_SYSTEM", "ROLE_ADMINISTRATOR")
                                .contains(String.valueOf(one.getAuthority())));
    }

    boolean mayPlanFor(InstitutionId institution) {
        return mayPlanFor(Set.of(institution));
    }

    /** For one of them. */
    boolean mayPlanFor(Collection<InstitutionId> organisers) {
        return everywhere() || memberships.holdsAny(PLANNERS, organisers);
    }

    boolean maySignFor(Collection<InstitutionId> organisers) {
        return everywhere() || memberships.holdsAny(SIGNERS, organisers);
    }

    void requirePlannerFor(InstitutionId institution) {
        if (!mayPlanFor(institution)) {
            throw new AccessDeniedException("Meetings are planned by organisers of their institutions");
        }
    }

    /**
     * @throws NotFound if it is a draft in which the person at hand has no part
     * @throws AccessDeniedException if they may see it, but not this
     */
    void requirePlanner(Meeting meeting) {
        var organisers = meeting.organisers();
        if (mayPlanFor(organisers)) {
            return;
        }
        if (meeting.open() || maySignFor(organisers)) {
            throw new AccessDeniedException("Not for this person");
        }
        throw new NotFound("meeting", meeting.slug());
    }

    /** Those who plan it, and those who are to sign it off: they see what they sign. */
    void requireReader(Meeting meeting) {
        if (!maySignFor(meeting.organisers())) {
            throw new NotFound("meeting", meeting.slug());
        }
    }

    /** Where the person at hand plans. */
    Set<InstitutionId> plansFor() {
        return memberships.institutionsWhere(Role.ORGANISER, Role.ADMINISTRATOR);
    }

    /** Where they have any part. */
    Set<InstitutionId> seesDraftsOf() {
        return memberships.institutionsWhere(Role.ORGANISER, Role.PUBLISHER, Role.ADMINISTRATOR);
    }

    /** Those of the institutions for which the person at hand may sign off, in their order. */
    Set<InstitutionId> signsFor(List<InstitutionId> organisers) {
        var own = seesDraftsOf();
        return organisers.stream().filter(own::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whose sign-off stays when the person at hand changes what was signed: one, as nobody signs for two. */
    Set<InstitutionId> standsFor(List<InstitutionId> organisers) {
        return signsFor(organisers).stream().limit(1).collect(Collectors.toSet());
    }

    /** Who can give an institution's sign-off. */
    Set<PersonId> signers(InstitutionId institution) {
        return SIGNERS.stream()
                .flatMap(role -> memberships.holders(role, institution).stream())
                .collect(Collectors.toSet());
    }

    Optional<PersonId> person() {
        return visitor.id();
    }
}
