package org.academy.meetings;

import org.academy.courses.Topic;

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

    /** One meeting as a calendar file, to be added once. */
    public static String calendar(String slug) {
        return "/calendar/events/" + slug + ".ics";
    }

    /** The meetings of a series, to be followed. */
    public static String calendarOfSeries(String slug) {
        return "/calendar/series/" + slug + ".ics";
    }

    public static String calendarOfTopic(Topic topic) {
        return "/calendar/topics/" + topic.code() + ".ics";
    }

    public static String calendarOfInstitution(String slug) {
        return "/calendar/institutions/" + slug + ".ics";
    }

    /**
     * The same calendar as an address that calendar programs open by themselves and follow from then on.
     *
     * @param absolute with scheme and host
     */
    public static String followed(String absolute) {
        return absolute.replaceFirst("^https?:", "webcal:");
    }
}
