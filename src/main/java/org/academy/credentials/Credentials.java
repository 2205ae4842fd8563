package org.academy.credentials;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.academy.attendance.MeetingRegistration;
import org.academy.courses.CourseId;
import org.academy.credentials.CredentialAccess.MayRevoke;
import org.academy.institutions.Memberships;
import org.academy.institutions.Role;
import org.academy.people.CurrentPerson;
import org.academy.shared.NotFound;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people earned: theirs to show, their issuers' to withdraw. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Credentials {

    private final IssuedCredentials credentials;
    private final Statements statements;
    private final Certificate certificate;
    private final MeetingRegistration registrations;
    private final Memberships memberships;
    private final CurrentPerson current;
    private final Clock clock;

    Credentials(
            IssuedCredentials credentials,
            Statements statements,
            Certificate certificate,
            MeetingRegistration registrations,
            Memberships memberships,
            CurrentPerson current,
            Clock clock) {
        this.credentials = credentials;
        this.statements = statements;
        this.certificate = certificate;
        this.registrations = registrations;
        this.memberships = memberships;
        this.current = current;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<CredentialView> mine(Pageable page) {
        return credentials.of(current.require(), page).map(statements::view);
    }

    /** The person's credential for a course, if they earned it. */
    @Transactional(readOnly = true)
    public Optional<CredentialView> mineFor(CourseId course) {
        return credentials
                .findFirstByPersonAndCourseOrderByIssuedAtDesc(current.require(), course)
                .map(statements::view);
    }

    /** The certificate as PDF; the holder's only, for everybody else there is none. */
    @Transactional(readOnly = true)
    public byte[] certificate(String code) {
        return Code.read(code)
                .flatMap(read -> credentials.findByCode(read.characters()))
                .filter(credential -> current.require().equals(credential.person()))
                .map(statements::view)
                .map(certificate::print)
                .orElseThrow(() -> new NotFound("credential", code));
    }

    /** The certificate of somebody who took part in an event, for whoever holds the secret of their own page. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public byte[] certificateOf(String secret, String address) {
        return credentials
                .findByRegistration(registrations.own(secret, address).id())
                .map(statements::view)
                .map(certificate::print)
                .orElseThrow(() -> new NotFound("credential", "of this registration"));
    }

    /** What the institutions issued for which the person publishes, newest first. */
    @Transactional(readOnly = true)
    public Page<CredentialView> issued(String text, Pageable page) {
        var issuers = memberships.institutionsWhere(Role.PUBLISHER);
        return issuers.isEmpty()
                ? new PageImpl<>(List.of(), page, 0)
                : credentials
                        .issuedBy(issuers, text.replace("-", "").strip(), page)
                        .map(statements::view);
    }

    /** Withdraws a credential; its public page says so from now on, with the reason. */
    @MayRevoke
    public void revoke(String code, String reason) {
        var credential = Code.read(code)
                .flatMap(read -> credentials.findByCode(read.characters()))
                .orElseThrow(() -> new NotFound("credential", code));
        credential.revoke(current.require(), reason, clock.instant());
        credentials.save(credential);
    }
}
