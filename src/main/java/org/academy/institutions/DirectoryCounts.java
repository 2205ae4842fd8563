package org.academy.institutions;

import java.util.Map;

/** How many institutions there are where, and of what kind. */
public record DirectoryCounts(Map<Region, Long> regions, Map<InstitutionKind, Long> kinds) {}
