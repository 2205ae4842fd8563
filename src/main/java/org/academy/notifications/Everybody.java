package org.academy.notifications;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.academy.attendance.Contact;
import org.academy.attendance.MeetingRegistration;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPage;
import org.academy.platform.Mailer;
import org.academy.platform.Mailer.Mail;
import org.academy.shared.LanguageTag;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Writes to everybody who holds or waits for a place of a meeting, some hundreds at a time. */
@Component
class Everybody {

    private static final int AT_A_TIME = 500;
    private static final int LONGEST = 2_000;

    private final MeetingCatalogue meetings;
    private final MeetingRegistration registrations;
    private final Mailer mailer;

    Everybody(MeetingCatalogue meetings, MeetingRegistration registrations, Mailer mailer) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.mailer = mailer;
    }

    /**
     * Queues a mail for each of them that {@code mail} makes one for. Done again after it broke off, it writes to
     * nobody twice, as each mail has its key.
     *
     * @return how many mails there were
     */
    int write(MeetingId meeting, Predicate<Contact> whom, BiFunction<Contact, MeetingPage, Optional<Mail>> mail) {
        var pages = new EnumMap<LanguageTag, Optional<MeetingPage>>(LanguageTag.class);
        int written = 0;
        Pageable next = PageRequest.of(0, AT_A_TIME);
        while (next.isPaged()) {
            var contacts = registrations.contacts(meeting, next);
            var mails = contacts.stream()
                    .filter(whom)
                    .flatMap(contact ->
                            page(pages, meeting, contact.language())
                                    .flatMap(page -> mail.apply(contact, page))
                                    .stream())
                    .toList();
            mailer.send(mails);
            written += mails.size();
            next = contacts.nextPageable();
        }
        return written;
    }

    int count(MeetingId meeting, Predicate<Contact> whom) {
        int counted = 0;
        Pageable next = PageRequest.of(0, AT_A_TIME);
        while (next.isPaged()) {
            var contacts = registrations.contacts(meeting, next);
            counted += (int) contacts.stream().filter(whom).count();
            next = contacts.nextPageable();
        }
        return counted;
    }

    private Optional<MeetingPage> page(
            Map<LanguageTag, Optional<MeetingPage>> pages, MeetingId meeting, LanguageTag language) {
        return pages.computeIfAbsent(language, one -> meetings.page(meeting, one));
    }

    /** What others wrote goes into a letter as far as the letter stays light. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
