package org.academy.credentials;

import java.util.Optional;
import org.academy.courses.CourseId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What people earned: theirs to show, their issuers' to withdraw. */
@Service
@PreAuthorize("isAuthenticated()")
public class Credentials {

    public Page<CredentialView> mine(Pageable page) {
        throw new UnsupportedOperationException();
    }

    /** The person's credential for a course, if they earned it. */
    public Optional<CredentialView> mineFor(CourseId course) {
        throw new UnsupportedOperationException();
    }

    /** The certificate as PDF; the holder's only. */
    public byte[] certificate(String code) {
        throw new UnsupportedOperationException();
    }

    /** What the person's institutions issued, newest first; for publishers. */
    public Page<CredentialView> issued(String text, Pageable page) {
        throw new UnsupportedOperationException();
    }

    public void revoke(String code, String reason) {
        throw new UnsupportedOperationException();
    }
}
