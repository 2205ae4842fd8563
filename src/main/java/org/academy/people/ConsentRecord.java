package org.academy.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.academy.shared.PersonId;
import org.academy.shared.Uuid7;
import org.springframework.data.annotation.Immutable;
import org.springframework.data.domain.Persistable;

/** One decision of one person about one purpose. Never changed, never removed. */
@Entity
@Immutable
class ConsentRecord implements Persistable<UUID> {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private int version;
    private boolean given;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ConsentRecord() {}

    ConsentRecord(PersonId person, Purpose purpose, boolean given, Clock clock) {
        this.id = Uuid7.next();
        this.person = person;
        this.purpose = purpose;
        this.version = purpose.version();
        this.given = given;
        this.decidedAt = clock.instant();
    }

    Consent consent() {
        return new Consent(purpose, version, given, decidedAt);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
