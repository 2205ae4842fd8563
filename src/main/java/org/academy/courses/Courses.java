package org.academy.courses;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every course work. */
interface Courses extends Repository<Course, CourseId> {

    Course save(Course course);

    Course saveAndFlush(Course course);

    Optional<Course> findById(CourseId id);

    /** The course for somebody who is about to change it: others wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select course from Course course where course.id = :id")
    Optional<Course> findForUpdate(CourseId id);
}
