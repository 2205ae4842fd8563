package org.academy.institutions;

import org.jspecify.annotations.Nullable;

/**
 * Everything the directory says about one institution.
 *
 * @param agency the agency of its accreditation, if it stands in the directory too
 */
public record InstitutionPage(
        InstitutionId id,
        String slug,
        InstitutionEntry entry,
        @Nullable InstitutionSummary agency) {}
