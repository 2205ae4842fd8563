package org.academy.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.academy.shared.PersonId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every person with an account. */
interface Persons extends Repository<Person, PersonId> {

    Person save(Person person);

    Optional<Person> findById(PersonId id);

    Optional<Person> findByUserKey(String key);

    Optional<Person> findByEmail(String email);

    boolean existsByUserKey(String key);

    boolean existsByEmail(String email);

    @Query("select person from Person person join person.identities one where one.issuer = ?1 and one.subject = ?2")
    Optional<Person> findByIdentity(String issuer, String subject);

    @Query("select person from Person person left join fetch person.roles where person.id = ?1")
    Optional<Person> withRoles(PersonId id);

    @Query("""
            select new org.academy.people.PersonSummary(
                person.id, person.userName, person.displayName, person.language)
            from Person person where person.id in ?1""")
    List<PersonSummary> summaries(Collection<PersonId> ids);

    @Query("""
            select person from Person person
            where person.userKey like concat('%', ?1, '%') escape '!'
               or lower(person.displayName) like concat('%', ?1, '%') escape '!'
               or person.email like concat('%', ?1, '%') escape '!'""")
    Page<Person> search(String text, Pageable page);

    @Query("select count(person) from Person person join person.roles role where role = ?1 and person.disabled = false")
    long countHolders(PlatformRole role);
}
