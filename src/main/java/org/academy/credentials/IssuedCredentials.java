package org.academy.credentials;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.academy.attendance.RegistrationId;
import org.academy.courses.CourseId;
import org.academy.institutions.InstitutionId;
import org.academy.shared.PersonId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All credentials. */
interface IssuedCredentials extends Repository<Credential, String> {

    Credential save(Credential credential);

    Optional<Credential> findByCode(String code);

    @Query(
            "select credential from Credential credential where credential.person = :person order by credential.issuedAt desc")
    Page<Credential> of(PersonId person, Pageable page);

    Optional<Credential> findFirstByPersonAndCourseOrderByIssuedAtDesc(PersonId person, CourseId course);

    Optional<Credential> findByRegistration(RegistrationId registration);

    boolean existsByRegistration(RegistrationId registration);

    boolean existsByPersonAndCourseAndVersion(PersonId person, CourseId course, int version);

    @Query("select issuer from Credential credential join credential.issuers issuer where credential.code = :code")
    Set<InstitutionId> issuersOf(String code);

    @Query("""
            select credential from Credential credential
            where exists (select 1 from Credential issued join issued.issuers issuer
                          where issued.code = credential.code and issuer in :issuers)
              and (:text = '' or credential.holder like concat('%', :text, '%')
                   or credential.title like concat('%', :text, '%') or credential.code like concat(:text, '%'))
            order by credential.issuedAt desc""")
    Page<Credential> issuedBy(Collection<InstitutionId> issuers, String text, Pageable page);
}
