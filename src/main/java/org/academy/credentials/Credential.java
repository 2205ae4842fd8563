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
import org.academy.attendance.RegistrationId;
import org.academy.courses.CourseId;
import org.academy.institutions.InstitutionId;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What a person earned by a course or by taking part in an event, given by its owners or organisers together. */
@Entity
class Credential extends AbstractAggregateRoot<Credential> {

    @Id
    private String code;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CredentialKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private @Nullable PersonId person;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "course_id"))
    private @Nullable CourseId course;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "registration_id"))
    private @Nullable RegistrationId registration;

    private int version;
    private String holder;
    private String title;
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

    /** Who earned it, and by what: a version of a course, or a registration for an event. */
    record Earned(
            CredentialKind kind,
            @Nullable PersonId person,
            @Nullable CourseId course,
            int version,
            @Nullable RegistrationId registration,
            String holder) {

        static Earned byFinishing(CourseId course, int version, PersonId person, String holder) {
            return new Earned(CredentialKind.COURSE, person, course, version, null, holder);
        }

        /** @param person null for who has no account */
        static Earned byTakingPart(@Nullable PersonId person, RegistrationId registration, String holder) {
            return new Earned(CredentialKind.ATTENDANCE, person, null, 0, registration, holder);
        }
    }

    Credential(
            Code code,
            Earned earned,
            String title,
            String slug,
            String statement,
            Set<InstitutionId> issuers,
            Instant now) {
        this.code = code.characters();
        this.kind = earned.kind();
        this.person = earned.person();
        this.course = earned.course();
        this.version = earned.version();
        this.registration = earned.registration();
        this.holder = earned.holder();
        this.title = title;
        this.statement = statement;
        this.issuers.addAll(issuers);
        this.issuedAt = now;
        registerEvent(new CredentialIssued(code.printed(), person, slug, now));
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

    CredentialKind kind() {
        return kind;
    }

    @Nullable
    PersonId person() {
        return person;
    }

    int version() {
        return version;
    }

    String holder() {
        return holder;
    }

    String title() {
        return title;
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
