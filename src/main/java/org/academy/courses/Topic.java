package org.academy.courses;

import java.util.Locale;

/** What a course is about. */
public enum Topic {
    INFECTION_PREVENTION,
    PATIENT_SAFETY,
    CLINICAL_SKILLS,
    TEACHING_AND_LEARNING,
    PARTNERSHIP,
    COMMUNICATION,
    QUALITY_AND_ACCREDITATION,
    EMERGENCIES,
    DATA_AND_ETHICS,
    DIGITAL_LEARNING;

    /** As it stands in an address and in a message key: {@code infection-prevention}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
