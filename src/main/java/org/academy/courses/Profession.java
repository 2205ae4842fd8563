package org.academy.courses;

import java.util.Locale;

/** For whom a course is. */
public enum Profession {
    NURSE,
    MIDWIFE,
    PHYSICIAN,
    PHARMACIST,
    LABORATORY_WORKER,
    COMMUNITY_HEALTH_WORKER,
    EDUCATOR,
    MANAGER,
    POLICYMAKER,
    STUDENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
