package org.academy.institutions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.academy.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A role that a person holds in an institution, from a day until a day. Roles end; the record stays. */
@Entity
class Membership extends AbstractAggregateRoot<Membership> {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private InstitutionId institution;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private Role role;

    /** The first day. */
    @Column(name = "from_day")
    private LocalDate from;

    /** The last day; none while nobody said when it ends. */
    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Version
    private @Nullable Long revision;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Membership() {}

    Membership(
            InstitutionId institution,
            PersonId person,
            Role role,
            LocalDate from,
            @Nullable LocalDate until,
            Clock clock) {
        if (until != null && until.isBefore(from)) {
            throw RuleViolated.at("until", "institutions.rule.ends-before-it-begins");
        }
        this.id = Uuid7.next();
        this.institution = institution;
        this.person = person;
        this.role = role;
        this.from = from;
        this.until = until;
        registerEvent(new MemberAppointed(institution, person, role, clock.instant()));
    }

    /** Ends today: the person holds the role no more from now on. */
    void end(LocalDate today) {
        until = today.minusDays(1);
    }

    UUID id() {
        return id;
    }

    InstitutionId institution() {
        return institution;
    }

    PersonId person() {
        return person;
    }

    Role role() {
        return role;
    }

    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate until() {
        return until;
    }
}
