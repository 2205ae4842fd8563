package org.academy.credentials;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.academy.courses.CourseId;
import org.academy.institutions.InstitutionId;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What a person earned by a course, given by its owners together. */
@Entity
class Credential extends AbstractAggregateRoot<Credential> {

    @Id
    private String code;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "course_id"))
    private CourseId course;

    private int version;
    private String holder;
    private String courseTitle;
    private String statement;
    private Instant issuedAt;
    private @Nullable Instant revokedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "revoked_by"))
    private @Nullable PersonId revokedBy;

    private @Nullable String revokedReason;

    @ElementCollection
    @CollectionTable(name = "credential_issuer", joinColumns = @JoinColumn(name = "code"))
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private Set<InstitutionId> issuers = new LinkedHashSet<>();

    @Version
    private @Nullable Long revision;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Credential() {}

    Credential(
            Code code,
            PersonId person,
            CourseId course,
            int version,
            String holder,
            String courseTitle,
            String courseSlug,
            String statement,
            Set<InstitutionId> issuers,
            Instant now) {
        this.code = code.characters();
        this.person = person;
        this.course = course;
        this.version = version;
        this.holder = holder;
        this.courseTitle = courseTitle;
        this.statement = statement;
        this.issuers.addAll(issuers);
        this.issuedAt = now;
        registerEvent(new CredentialIssued(code.printed(), person, courseSlug, now));
    }

    /** Withdraws the credential, for good; everybody who verifies it reads the reason. */
    void revoke(PersonId publisher, String reason, Instant now) {
        if (revokedAt != null) {
            throw new RuleViolated("credentials.rule.already-revoked", printedCode());
        }
        if (publisher.equals(person)) {
            throw new RuleViolated("credentials.rule.own");
        }
        if (reason.isBlank()) {
            throw RuleViolated.at("reason", "credentials.rule.reason");
        }
        if (reason.length() > 500) {
            throw RuleViolated.at("reason", "credentials.rule.reason-too-long", 500);
        }
        revokedAt = now;
        revokedBy = publisher;
        revokedReason = reason.strip();
        registerEvent(new CredentialRevoked(printedCode(), person, now));
    }

    String printedCode() {
        return new Code(code).printed();
    }

    PersonId person() {
        return person;
    }

    int version() {
        return version;
    }

    String holder() {
        return holder;
    }

    String courseTitle() {
        return courseTitle;
    }

    String statement() {
        return statement;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    String revokedReason() {
        return revokedReason;
    }
}
