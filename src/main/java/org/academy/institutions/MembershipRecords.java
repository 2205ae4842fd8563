package org.academy.institutions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.academy.shared.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every role that anybody holds or held in an institution. Only those of a day count. */
interface MembershipRecords extends Repository<Membership, UUID> {

    Membership save(Membership membership);

    Optional<Membership> findById(UUID id);

    @Query("""
            select count(one) > 0 from Membership one
            where one.person = ?1 and one.institution in ?2 and one.role in ?3
                and one.from <= ?4 and (one.until is null or one.until >= ?4)""")
    boolean holds(PersonId person, Collection<InstitutionId> institutions, Collection<Role> roles, LocalDate today);

    @Query("""
            select new org.academy.institutions.HeldRole(one.institution, one.role) from Membership one
            where one.person = ?1 and one.from <= ?2 and (one.until is null or one.until >= ?2)
            order by one.id""")
    List<HeldRole> of(PersonId person, LocalDate today);

    @Query("""
            select one.person from Membership one
            where one.role = ?1 and one.institution = ?2
                and one.from <= ?3 and (one.until is null or one.until >= ?3)""")
    Set<PersonId> holders(Role role, InstitutionId institution, LocalDate today);

    @Query("""
            select distinct one.institution from Membership one
            where one.person = ?1 and one.role in ?2
                and one.from <= ?3 and (one.until is null or one.until >= ?3)""")
    Set<InstitutionId> where(PersonId person, Collection<Role> roles, LocalDate today);

    @Query("""
            select one from Membership one
            where one.institution = ?1 and (one.until is null or one.until >= ?2)
            order by one.role, one.id""")
    List<Membership> in(InstitutionId institution, LocalDate today);

    @Query("""
            select one from Membership one
            where one.person = ?1 and (one.until is null or one.until >= ?2)
            order by one.id""")
    List<Membership> by(PersonId person, LocalDate today);
}
