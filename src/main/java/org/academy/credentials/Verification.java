package org.academy.credentials;

import java.util.Optional;
import org.academy.attendance.RegistrationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a credential is genuine; anyone may ask. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class Verification {

    private final IssuedCredentials credentials;
    private final Statements statements;

    Verification(IssuedCredentials credentials, Statements statements) {
        this.credentials = credentials;
        this.statements = statements;
    }

    /** What the code stands for, revoked ones too; codes are read leniently (case, dashes, O for 0). */
    public Optional<CredentialView> check(String code) {
        return Code.read(code)
                .flatMap(read -> credentials.findByCode(read.characters()))
                .map(statements::view);
    }

    /** What somebody earned by taking part in an event; nothing once it was withdrawn. */
    public Optional<CredentialView> ofRegistration(RegistrationId registration) {
        return credentials
                .findByRegistration(registration)
                .map(statements::view)
                .filter(credential -> !credential.revoked());
    }
}
