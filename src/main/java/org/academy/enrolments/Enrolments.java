package org.academy.enrolments;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.academy.courses.CourseId;
import org.academy.shared.PersonId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All enrolments. */
interface Enrolments extends Repository<Enrolment, UUID> {

    Enrolment save(Enrolment enrolment);

    boolean existsByPersonAndCourse(PersonId person, CourseId course);

    Optional<Enrolment> findByPersonAndCourse(PersonId person, CourseId course);

    /** The same, held until the transaction ends: completion is decided by one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select enrolment from Enrolment enrolment where enrolment.person = :person and enrolment.course = :course")
    Optional<Enrolment> hold(PersonId person, CourseId course);

    @Query("select enrolment from Enrolment enrolment where enrolment.person = :person and enrolment.leftAt is null"
            + " order by enrolment.touchedAt desc")
    Page<Enrolment> activeOf(PersonId person, Pageable page);
}
