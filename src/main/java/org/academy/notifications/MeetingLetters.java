package org.academy.notifications;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.academy.attendance.Contact;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.RegistrationMoved;
import org.academy.attendance.RegistrationMoved.What;
import org.academy.meetings.Fact;
import org.academy.meetings.MeetingCancelled;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingChanged;
import org.academy.meetings.MeetingPage;
import org.academy.notifications.Letter.Change;
import org.academy.notifications.Letter.Changes;
import org.academy.notifications.Letter.Link;
import org.academy.platform.Mailer;
import org.academy.platform.Mailer.CalendarPart;
import org.academy.platform.Mailer.Mail;
import org.academy.platform.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who are registered what became of their registration, and of the meeting they registered for. */
@Component
class MeetingLetters {

    /** Whoever comes must know these, even who wants no news. */
    private static final Set<Fact> MUST_KNOW = EnumSet.of(Fact.WHEN, Fact.VENUE);

    private final MeetingCatalogue meetings;
    private final MeetingRegistration registrations;
    private final Everybody everybody;
    private final MeetingWording words;
    private final Times times;
    private final Letterhead letterhead;
    private final Mailer mailer;

    MeetingLetters(
            MeetingCatalogue meetings,
            MeetingRegistration registrations,
            Everybody everybody,
            MeetingWording words,
            Times times,
            Letterhead letterhead,
            Mailer mailer) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.everybody = everybody;
        this.words = words;
        this.times = times;
        this.letterhead = letterhead;
        this.mailer = mailer;
    }

    @ApplicationModuleListener
    void on(RegistrationMoved moved) {
        registrations
                .contact(moved.registration())
                .ifPresent(contact -> meetings.page(moved.meeting(), contact.language())
                        .ifPresent(meeting -> mailer.send(tell(moved, contact, meeting))));
    }

    private Mail tell(RegistrationMoved moved, Contact contact, MeetingPage meeting) {
        var title = meeting.words().title();
        var key = "notifications.registration." + moved.what().code();
        var until = moved.until();
        var deadline = until == null
                ? ""
                : times.dateTime(
                        contact.language(),
                        until,
                        MeetingWording.zone(contact, meeting.plan().when().zone()));
        var subject = words.text(contact, key + ".subject", title, contact.waitingPlace());
        var body = words.text(contact, key + ".body", title, contact.waitingPlace(), deadline);
        var occasion = "registration:" + moved.registration().value() + ":" + moved.number();
        return letterhead.write(
                words.envelope(occasion, contact, calendar(moved, contact, meeting)),
                Letter.of(
                        subject,
                        Letter.paragraphs(body),
                        note(contact, moved.what() == What.REFUSED ? contact.reason() : null),
                        Stream.of(words.facts(meeting, contact)),
                        next(moved, contact, meeting)));
    }

    private @Nullable CalendarPart calendar(RegistrationMoved moved, Contact contact, MeetingPage meeting) {
        return switch (moved.what()) {
            case CONFIRMED, CHANGED -> words.request(meeting, contact);
            case CANCELLED, REPLACED -> words.cancel(meeting, contact);
            case RECEIVED, WAITING, OFFERED, LAPSED, REFUSED, LINK -> null;
        };
    }

    private Stream<Link> next(RegistrationMoved moved, Contact contact, MeetingPage meeting) {
        var page = words.meetingPage(meeting, contact);
        return switch (moved.what()) {
            case CONFIRMED -> Stream.of(words.ownPage(contact, "notifications.registration.ticket"), page);
            case OFFERED -> Stream.of(words.accept(contact), words.decline(contact), page);
            case REPLACED -> Stream.of(page);
            case RECEIVED, WAITING, LAPSED, REFUSED, CHANGED, CANCELLED, LINK ->
                Stream.of(words.ownPage(contact, "notifications.registration.page"), page);
        };
    }

    /** Without {@code tell}, calendars that are subscribed to show the change, and nobody is written to. */
    @ApplicationModuleListener
    void on(MeetingChanged changed) {
        if (!changed.tell()) {
            return;
        }
        boolean must = changed.facts().stream().anyMatch(MUST_KNOW::contains);
        var occasion = "changed:" + changed.meeting().value() + ":" + changed.sequence() + ":"
                + changed.at().toEpochMilli();
        everybody.write(
                changed.meeting(),
                contact -> must || !contact.silent(),
                (contact, meeting) -> Optional.of(letterhead.write(
                        words.envelope(occasion + ":" + contact.id().value(), contact, words.request(meeting, contact)),
                        news(changed, contact, meeting))));
    }

    private Letter news(MeetingChanged changed, Contact contact, MeetingPage meeting) {
        var title = meeting.words().title();
        var changes = changes(changed, contact, meeting);
        var others = changed.facts().stream()
                .filter(fact -> !MUST_KNOW.contains(fact))
                .sorted()
                .map(fact -> words.text(contact, "meetings.fact." + fact.code()))
                .toList();
        return Letter.of(
                words.text(contact, "notifications.changed.subject", title),
                Letter.paragraphs(words.text(contact, "notifications.changed.body", title)),
                Stream.of(new Changes(changes)).filter(some -> !some.changes().isEmpty()),
                others.isEmpty()
                        ? Stream.empty()
                        : Letter.paragraphs(words.text(
                                contact,
                                "notifications.changed.also",
                                MeetingWording.list(contact.language(), others))),
                note(contact, changed.note()),
                changes.isEmpty() ? Stream.of(words.facts(meeting, contact)) : Stream.empty(),
                Stream.of(
                        words.ownPage(contact, "notifications.registration.page"),
                        words.meetingPage(meeting, contact)));
    }

    /** What the organisers said about it, in their own words. */
    private Stream<Letter.Piece> note(Contact contact, @Nullable String note) {
        return note == null || note.isBlank()
                ? Stream.empty()
                : Letter.paragraphs(words.text(contact, "notifications.changed.note", Everybody.cut(note)));
    }

    private List<Change> changes(MeetingChanged changed, Contact contact, MeetingPage meeting) {
        var changes = new ArrayList<Change>();
        var before = changed.before();
        if (changed.facts().contains(Fact.WHEN)) {
            changes.add(new Change(
                    words.text(contact, "notifications.fact.when"),
                    words.when(before.when(), contact),
                    words.when(meeting.plan().when(), contact)));
        }
        if (changed.facts().contains(Fact.VENUE)) {
            changes.add(new Change(
                    words.text(contact, "notifications.fact.where"),
                    words.where(before.venue(), contact.language()),
                    words.where(meeting.plan().venue(), contact.language())));
        }
        return changes;
    }

    @ApplicationModuleListener
    void on(MeetingCancelled cancelled) {
        everybody.write(
                cancelled.meeting(),
                contact -> true,
                (contact, meeting) -> Optional.of(letterhead.write(
                        words.envelope(
                                "meeting-cancelled:" + cancelled.meeting().value() + ":"
                                        + contact.id().value(),
                                contact,
                                words.cancel(meeting, contact)),
                        Letter.of(
                                words.text(
                                        contact,
                                        "notifications.meeting-cancelled.subject",
                                        meeting.words().title()),
                                Letter.paragraphs(words.text(
                                        contact,
                                        "notifications.meeting-cancelled.body",
                                        meeting.words().title())),
                                note(contact, cancelled.reason()),
                                Stream.of(words.facts(meeting, contact)),
                                Stream.of(words.meetingPage(meeting, contact))))));
    }
}
