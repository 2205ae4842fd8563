package org.academy.enrolments;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.academy.courses.CourseId;
import org.academy.courses.CoursePage;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A person's learning of a course, on the version that was open when they began. Its row is written by
 * {@link LearningRecords#begin}, so that two presses at once make one.
 */
@Entity
class Enrolment extends AbstractAggregateRoot<Enrolment> {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "course_id"))
    private CourseId course;

    private int version;

    @Enumerated(EnumType.STRING)
    private LanguageTag language;

    private Instant enrolledAt;
    private Instant touchedAt;
    private @Nullable Instant leftAt;
    private @Nullable Instant completedAt;

    @Version
    private @Nullable Long revision;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Enrolment() {}

    /** Begins to learn, or comes back after having left; what was done counts on. */
    void comeBack(Instant now) {
        if (leftAt != null) {
            leftAt = null;
            touchedAt = now;
            registerEvent(new LearnerEnrolled(person, course, version, now));
        }
    }

    void leave(Instant now) {
        leftAt = now;
    }

    void touch(LanguageTag spoken, Instant now) {
        language = spoken;
        touchedAt = now;
    }

    /** Completes the course once; what was completed stays so. */
    void completeIfDue(CoursePage page, int unitsCompleted, int right, Instant now) {
        if (completedAt != null || unitsCompleted < page.units().size() || right < page.neededRight()) {
            return;
        }
        completedAt = now;
        registerEvent(
                new CourseCompleted(person, course, version, language, page.minutes(), right, page.questions(), now));
    }

    boolean active() {
        return leftAt == null;
    }

    PersonId person() {
        return person;
    }

    CourseId course() {
        return course;
    }

    int version() {
        return version;
    }

    LanguageTag language() {
        return language;
    }

    Instant enrolledAt() {
        return enrolledAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }
}
