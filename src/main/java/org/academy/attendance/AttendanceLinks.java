package org.academy.attendance;

/** Where registrations are found. */
public final class AttendanceLinks {

    private AttendanceLinks() {}

    /** The person's own page, without an account. */
    public static String own(String secret) {
        return "/registrations/" + secret;
    }

    /** Stops mails about the meeting, by one press (RFC 8058). */
    public static String silence(String secret) {
        return "/registrations/" + secret + "/silence";
    }

    /** A person's own calendar, to be followed. */
    public static String calendar(String secret) {
        return "/calendar/mine/" + secret + ".ics";
    }

    /** What the QR of a ticket says. */
    public static String ticket(String ticket) {
        return "/tickets/" + ticket;
    }

    /** The ticket of such an address, or what was typed. */
    static String ticketOf(String scanned) {
        return scanned.substring(scanned.lastIndexOf('/') + 1);
    }

    /** Where the organisers see who comes. */
    public static String desk(String slug) {
        return "/portal/events/" + slug + "/registrations";
    }

    /** The list at the door. */
    public static String door(String slug) {
        return "/portal/events/" + slug + "/door";
    }
}
