package org.academy.attendance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.academy.meetings.MeetingLinks;

/** Where registrations are found. */
public final class AttendanceLinks {

    /** The parameter that names a ticket. */
    public static final String TICKET = "ticket";

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

    /**
     * What the QR of a ticket says: the page of its event, which leads those who run it to the door. The secret of the
     * person's own page is no part of it.
     */
    public static String ticket(String slug, String ticket) {
        return MeetingLinks.to(slug) + "?" + TICKET + "=" + ticket;
    }

    /** The ticket of such an address, or what was typed. */
    static String ticketOf(String scanned) {
        return scanned.replaceFirst("^.*[/=]", "");
    }

    /** Where the organisers see who comes. */
    public static String desk(String slug) {
        return "/portal/events/" + slug + "/registrations";
    }

    /** The list at the door. */
    public static String door(String slug) {
        return "/portal/events/" + slug + "/door";
    }

    /** The same, with a ticket to be checked. */
    public static String door(String slug, String ticket) {
        return door(slug) + "?" + TICKET + "=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8);
    }
}
