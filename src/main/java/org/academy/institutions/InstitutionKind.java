package org.academy.institutions;

import java.util.Locale;

/** What sort of institution it is. */
public enum InstitutionKind {
    COLLABORATING_CENTRE,
    MEDICAL_SCHOOL,
    NURSING_SCHOOL,
    PUBLIC_HEALTH_SCHOOL,
    HOSPITAL,
    MINISTRY,
    UN_ORGANISATION,
    INTERNATIONAL_ORGANISATION,
    PROFESSIONAL_ASSOCIATION,
    ACCREDITING_AGENCY,
    REGIONAL_ASSOCIATION,
    PRIVATE_SECTOR,
    NGO,
    RESEARCH_INSTITUTE;

    /** As it stands in an address and in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
