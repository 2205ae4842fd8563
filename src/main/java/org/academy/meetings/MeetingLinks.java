package org.academy.meetings;

/** Where meetings are found. */
public final class MeetingLinks {

    private MeetingLinks() {}

    /** The light page. */
    public static String to(String slug) {
        return "/events/" + slug;
    }

    public static String series(String slug) {
        return "/series/" + slug;
    }

    public static String portal(String slug) {
        return "/portal/events/" + slug;
    }

    /** Where its organisers change it. */
    public static String plan(String slug) {
        return "/portal/events/" + slug + "/plan";
    }

    /** One meeting as a calendar file. */
    public static String calendar(String slug) {
        return "/calendar/events/" + slug + ".ics";
    }
}
