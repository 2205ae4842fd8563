package org.academy.courses;

/** Where a course is, for pages, mails and hits. */
public final class CourseLinks {

    private CourseLinks() {}

    /** Whether the studio has this address for itself, so that no course can. */
    static boolean reserved(String slug) {
        return slug.equals("import");
    }

    /** Its public page. */
    public static String to(String slug) {
        return "/courses/" + slug;
    }

    /** Its page in the portal. */
    public static String inPortal(String slug) {
        return "/portal/courses/" + slug;
    }

    /** Its sign-off board in the studio. */
    public static String signOff(String slug) {
        return "/portal/studio/" + slug + "/sign-off";
    }

    /** Its draft in the studio. */
    public static String inStudio(String slug) {
        return "/portal/studio/" + slug;
    }
}
