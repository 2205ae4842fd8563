package org.academy.institutions;

import java.time.Instant;

/** An institution stands in the directory, or its entry changed. */
public record InstitutionListed(InstitutionId institution, Instant at) {}
