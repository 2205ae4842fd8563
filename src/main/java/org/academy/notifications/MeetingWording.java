package org.academy.notifications;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.attendance.AttendanceLinks;
import org.academy.attendance.Contact;
import org.academy.attendance.RegistrationState;
import org.academy.meetings.MeetingCalendars;
import org.academy.meetings.MeetingCalendars.Invitation;
import org.academy.meetings.MeetingLinks;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.Venue;
import org.academy.meetings.Way;
import org.academy.meetings.When;
import org.academy.notifications.Letter.Fact;
import org.academy.notifications.Letter.Facts;
import org.academy.notifications.Letter.Link;
import org.academy.notifications.Letterhead.Envelope;
import org.academy.notifications.Letterhead.Stop;
import org.academy.platform.Mailer.CalendarPart;
import org.academy.platform.Messages;
import org.academy.platform.Times;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What letters about a meeting have in common: when and where it is for the one who reads, and where they go on. */
@Component
class MeetingWording {

    private static final int KEPT = 512;

    private final Messages messages;
    private final Times times;
    private final MeetingCalendars calendars;
    private final Letterhead letterhead;
    /** Thousands who come read the same few clocks, and naming a zone is slow. */
    private final Map<Said, String> said = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Said, String> eldest) {
            return size() > KEPT;
        }
    });

    private record Said(When when, ZoneId mine, LanguageTag language) {}

    MeetingWording(Messages messages, Times times, MeetingCalendars calendars, Letterhead letterhead) {
        this.messages = messages;
        this.times = times;
        this.calendars = calendars;
        this.letterhead = letterhead;
    }

    String text(Contact contact, String key, Object... arguments) {
        return messages.text(contact.language(), key, arguments);
    }

    /** When and where, as far as this person takes part. */
    Facts facts(MeetingPage meeting, Contact contact) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                text(contact, "notifications.fact.when"), when(meeting.plan().when(), contact)));
        var venue = meeting.plan().venue();
        if (contact.way() == Way.ONLINE || venue == null) {
            var room = contact.room();
            facts.add(new Fact(
                    text(contact, "notifications.fact.where"),
                    room == null ? text(contact, "notifications.fact.online") : room));
        } else {
            facts.add(new Fact(text(contact, "notifications.fact.where"), where(venue, contact.language())));
        }
        return new Facts(facts);
    }

    /** The person's own time first, then the place's, where clocks differ. */
    String when(When when, Contact contact) {
        return said.computeIfAbsent(
                new Said(when, zone(contact, when.zone()), contact.language()),
                one -> say(when, one.mine(), one.language()));
    }

    private String say(When when, ZoneId mine, LanguageTag language) {
        var place = when.zone();
        if (when.wholeDay()) {
            return times.days(language, when.firstDay(), when.lastDay(), place);
        }
        var there = times.span(language, when.begins(), when.ends(), place);
        boolean sameClock =
                mine.getRules().getOffset(when.begins()).equals(place.getRules().getOffset(when.begins()))
                        && mine.getRules()
                                .getOffset(when.ends())
                                .equals(place.getRules().getOffset(when.ends()));
        return sameClock ? there : times.span(language, when.begins(), when.ends(), mine) + "\n" + there;
    }

    String where(@Nullable Venue venue, LanguageTag language) {
        if (venue == null) {
            return messages.text(language, "notifications.fact.online");
        }
        var country = Locale.of("", venue.country()).getDisplayCountry(language.locale());
        return Stream.of(venue.name(), venue.address(), venue.city(), country)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    static ZoneId zone(Contact contact, ZoneId otherwise) {
        try {
            return ZoneId.of(contact.zone());
        } catch (DateTimeException unknown) {
            return otherwise;
        }
    }

    /** To the person's own page, which needs no account. */
    Link ownPage(Contact contact, String key) {
        return new Link(text(contact, key), letterhead.address(AttendanceLinks.own(contact.secret())), true);
    }

    /** Both lead to a page that asks: what a mail program opens by itself decides nothing. */
    Link accept(Contact contact) {
        return new Link(
                text(contact, "notifications.registration.accept"),
                letterhead.address(AttendanceLinks.own(contact.secret()) + "/accept"),
                true);
    }

    Link decline(Contact contact) {
        return new Link(
                text(contact, "notifications.registration.decline"),
                letterhead.address(AttendanceLinks.own(contact.secret()) + "/decline"),
                false);
    }

    Link meetingPage(MeetingPage meeting, Contact contact) {
        return new Link(
                text(contact, "notifications.meeting.page"),
                letterhead.address(MeetingLinks.to(meeting.slug())),
                false);
    }

    Envelope envelope(String key, Contact contact, @Nullable CalendarPart calendar) {
        return new Envelope(key, contact.name(), contact.email(), contact.language(), calendar, stop(contact), null);
    }

    /** Reminders and news stop; what answers the person's own steps, and what they must know to come, does not. */
    Stop stop(Contact contact) {
        return new Stop(
                text(contact, "notifications.stop"), letterhead.address(AttendanceLinks.silence(contact.secret())));
    }

    /** A place in the calendar, for who holds one. */
    @Nullable
    CalendarPart request(MeetingPage meeting, Contact contact) {
        return contact.state() == RegistrationState.CONFIRMED
                ? part(meeting, contact, Invitation.Method.REQUEST)
                : null;
    }

    CalendarPart cancel(MeetingPage meeting, Contact contact) {
        return part(meeting, contact, Invitation.Method.CANCEL);
    }

    private CalendarPart part(MeetingPage meeting, Contact contact, Invitation.Method method) {
        return new CalendarPart(
                CalendarPart.Method.valueOf(method.name()),
                calendars.invitation(new Invitation(
                        meeting,
                        method,
                        contact.name(),
                        contact.email(),
                        contact.room(),
                        contact.before(),
                        contact.language())));
    }

    /** Names in a row, as the language puts them. */
    static String list(LanguageTag language, List<String> names) {
        return com.ibm.icu.text.ListFormatter.getInstance(language.locale()).format(names);
    }
}
