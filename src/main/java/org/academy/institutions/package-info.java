/**
 * The directory of institutions, and the roles people hold in them.
 *
 * <p>Way in: {@link org.academy.institutions.InstitutionDirectory}, {@link org.academy.institutions.Memberships}.
 * Announces: {@link org.academy.institutions.InstitutionListed}, {@link org.academy.institutions.MemberAppointed}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Institutions",
        allowedDependencies = {"shared", "platform", "ui", "site", "people", "people :: ui"})
package org.academy.institutions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
