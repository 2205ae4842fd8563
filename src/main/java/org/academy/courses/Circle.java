package org.academy.courses;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.Memberships;
import org.academy.institutions.Role;
import org.academy.people.CurrentPerson;
import org.academy.people.People;
import org.academy.people.PersonSummary;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people and institutions around a course, as the modules they belong to know them. */
@Component
class Circle {

    private final People people;
    private final InstitutionDirectory directory;
    private final Memberships memberships;
    private final CurrentPerson visitor;

    Circle(People people, InstitutionDirectory directory, Memberships memberships, CurrentPerson visitor) {
        this.people = people;
        this.directory = directory;
        this.memberships = memberships;
        this.visitor = visitor;
    }

    /** What the person at hand is in the institutions of the world. */
    Map<InstitutionId, Set<Role>> rolesOfVisitor() {
        var roles = new LinkedHashMap<InstitutionId, Set<Role>>();
        visitor.id()
                .map(memberships::of)
                .orElse(List.of())
                .forEach(held -> roles.computeIfAbsent(held.institution(), id -> EnumSet.noneOf(Role.class))
                        .add(held.role()));
        return roles;
    }

    /** The same, of these only. */
    Map<InstitutionId, Set<Role>> rolesOfVisitor(Collection<InstitutionId> institutions) {
        var roles = rolesOfVisitor();
        roles.keySet().retainAll(institutions);
        return roles;
    }

    /** Whether a person is anything there. */
    boolean belongs(PersonId person, InstitutionId institution) {
        return Arrays.stream(Role.values())
                .anyMatch(role -> memberships.holders(role, institution).contains(person));
    }

    Set<PersonId> holders(Role role, InstitutionId institution) {
        return memberships.holders(role, institution);
    }

    Map<PersonId, PersonSummary> people(Collection<? extends @Nullable PersonId> ids) {
        var known = new HashSet<PersonId>();
        ids.stream().filter(Objects::nonNull).forEach(known::add);
        return known.isEmpty() ? Map.of() : people.summaries(known);
    }

    Map<PersonId, PersonSummary> people(@Nullable PersonId one, @Nullable PersonId other) {
        return people(Arrays.asList(one, other));
    }

    Map<InstitutionId, InstitutionSummary> institutions(Collection<InstitutionId> ids) {
        return ids.isEmpty() ? Map.of() : directory.summaries(ids);
    }

    /** Refuses owners that the directory does not list. */
    void requireListed(Set<InstitutionId> owners) {
        if (!institutions(owners).keySet().containsAll(owners)) {
            throw RuleViolated.at("owners", "courses.rule.unknown-institution");
        }
    }

    boolean visitorAdministersPlatform() {
        return visitor.isAdministrator();
    }
}
