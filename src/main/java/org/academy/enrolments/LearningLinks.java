package org.academy.enrolments;

/** Where one learns, in both faces. */
public final class LearningLinks {

    /** The learner's app. */
    public static final String APP = "/learn/";

    /** My learning in the portal. */
    public static final String PORTAL = "/portal/learning";

    private LearningLinks() {}

    /** The course in the learner's app: its next unit, or its list of units. */
    public static String to(String course) {
        return APP + course;
    }

    public static String to(String course, String unit) {
        return APP + course + "/" + unit;
    }

    public static String inPortal(String course, String unit) {
        return PORTAL + "/" + course + "/" + unit;
    }
}
