package org.academy.courses;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Objects;
import org.academy.institutions.InstitutionId;
import org.academy.shared.PersonId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a person does on a course work, and for which of its owners. */
@Embeddable
class Member {

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CourseRole role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institution;

    private Instant appointedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Member() {}

    Member(PersonId person, CourseRole role, InstitutionId institution, Instant appointedAt) {
        this.person = person;
        this.role = role;
        this.institution = institution;
        this.appointedAt = appointedAt;
    }

    PersonId person() {
        return person;
    }

    CourseRole role() {
        return role;
    }

    InstitutionId institution() {
        return institution;
    }

    boolean is(PersonId who, CourseRole what) {
        return person.equals(who) && role == what;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Member member && member.is(person, role);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, role);
    }
}
