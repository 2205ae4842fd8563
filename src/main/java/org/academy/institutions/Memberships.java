package org.academy.institutions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.academy.people.CurrentPerson;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do in institutions. Other modules ask here whether the person at hand holds a role; a role counts from
 * its first day to its last.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class Memberships {

    private final MembershipRecords memberships;
    private final Institutions institutions;
    private final CurrentPerson current;
    private final Clock clock;

    Memberships(MembershipRecords memberships, Institutions institutions, CurrentPerson current, Clock clock) {
        this.memberships = memberships;
        this.institutions = institutions;
        this.current = current;
        this.clock = clock;
    }

    /** Whether the person at hand holds the role there. */
    public boolean holds(Role role, InstitutionId institution) {
        return holdsAny(Set.of(role), Set.of(institution));
    }

    /** Whether the person at hand holds one of the roles in one of the institutions. */
    public boolean holdsAny(Collection<Role> roles, Collection<InstitutionId> institutions) {
        return !roles.isEmpty()
                && !institutions.isEmpty()
                && current.id()
                        .map(person -> memberships.holds(person, institutions, roles, today()))
                        .orElse(false);
    }

    /** The institutions where the person at hand holds one of the roles. */
    public Set<InstitutionId> institutionsWhere(Role... roles) {
        return current.id()
                .map(person -> memberships.where(person, List.of(roles), today()))
                .orElse(Set.of());
    }

    /** What a person does where, today. */
    @PreAuthorize("hasAnyRole('SYSTEM', 'ADMINISTRATOR') or #person == @currentPerson.id().orElse(null)")
    public List<HeldRole> of(PersonId person) {
        return memberships.of(person, today());
    }

    /** Who holds the role there today: those who must be asked, reminded, shown in a byline. */
    @PreAuthorize("isAuthenticated()")
    public Set<PersonId> holders(Role role, InstitutionId institution) {
        return memberships.holders(role, institution, today());
    }

    /** Everybody with a role there, today or later. */
    @PreAuthorize("@institutionAccess.mayAppoint(#institution)")
    public List<Member> members(InstitutionId institution) {
        return memberships.in(institution, today()).stream().map(Member::of).toList();
    }

    /** Everything one person does in institutions, today or later, for who appoints everywhere. */
    @PreAuthorize("hasAnyRole('SYSTEM', 'ADMINISTRATOR')")
    public List<Member> appointments(PersonId person) {
        return memberships.by(person, today()).stream().map(Member::of).toList();
    }

    /** Whether the person at hand appoints people there: the answer its page asks before it shows a form. */
    public boolean mayAppoint(InstitutionId institution) {
        return current.isAdministrator() || holds(Role.ADMINISTRATOR, institution);
    }

    @Transactional
    @PreAuthorize("@institutionAccess.mayAppoint(#institution)")
    public void appoint(
            InstitutionId institution, PersonId person, Role role, LocalDate from, @Nullable LocalDate until) {
        if (institutions.findById(institution).isEmpty()) {
            throw new NotFound("institution", institution);
        }
        boolean already = memberships.in(institution, today()).stream()
                .anyMatch(one -> one.person().equals(person) && one.role() == role);
        if (already) {
            throw new RuleViolated("institutions.rule.already-appointed");
        }
        memberships.save(new Membership(institution, person, role, from, until, clock));
    }

    /** Ends a role today. The last administrator of an institution is taken away by the platform's only. */
    @Transactional
    @PreAuthorize("@institutionAccess.mayAppoint(#institution)")
    public void withdraw(InstitutionId institution, UUID membership) {
        var one = memberships
                .findById(membership)
                .filter(found -> found.institution().equals(institution))
                .orElseThrow(() -> new NotFound("membership", membership));
        if (one.role() == Role.ADMINISTRATOR
                && !InstitutionAccess.mayChangeRecognition()
                && memberships.holders(Role.ADMINISTRATOR, institution, today()).size() < 2) {
            throw new RuleViolated("institutions.rule.last-administrator");
        }
        one.end(today());
        memberships.save(one);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
