/**
 * What was earned, and how anyone can verify it.
 *
 * <p>Way in: {@link org.academy.credentials.Credentials}, {@link org.academy.credentials.Verification}. Announces:
 * {@link org.academy.credentials.CredentialIssued}, {@link org.academy.credentials.CredentialRevoked}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Credentials",
        allowedDependencies = {
            "shared",
            "platform",
            "ui",
            "site",
            "people",
            "institutions",
            "courses",
            "meetings",
            "attendance",
            "attendance :: site",
            "enrolments"
        })
package org.academy.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
