package org.academy.institutions;

import java.util.List;
import org.academy.shared.LanguageTag;

/** What a list or a byline shows of an institution. {@code country} is ISO 3166-1 alpha-2. */
public record InstitutionSummary(
        InstitutionId id,
        String slug,
        String name,
        InstitutionKind kind,
        String country,
        String city,
        Region region,
        List<LanguageTag> languages,
        String summary) {}
