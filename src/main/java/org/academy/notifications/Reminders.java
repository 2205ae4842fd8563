package org.academy.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.academy.attendance.Contact;
import org.academy.attendance.RegistrationState;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingQuery;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.When;
import org.academy.notifications.Letter.Link;
import org.academy.notifications.Letterhead.Envelope;
import org.academy.notifications.ReminderRounds.Round;
import org.academy.platform.Mailer.Mail;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds those who come to a meeting, and writes to them once more when it is over. What is due follows each time from
 * the meeting as it stands, so nothing has to be planned again when it moves, and none is left when it is cancelled.
 *
 * <p>A round may break off anywhere and be done by several at once: each mail has a key, and is queued once.
 */
@Component
class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final int AT_A_TIME = 200;
    private static final String AFTERWARDS = "AFTERWARDS";
    private static final Duration NIGHT = Duration.ofHours(9);
    private static final Duration REST = Duration.ofHours(1);
    private static final Duration STILL_FRESH = Duration.ofDays(2);

    private final MeetingCatalogue meetings;
    private final ReminderRounds rounds;
    private final Everybody everybody;
    private final MeetingWording words;
    private final Letterhead letterhead;
    private final Clock clock;

    Reminders(
            MeetingCatalogue meetings,
            ReminderRounds rounds,
            Everybody everybody,
            MeetingWording words,
            Letterhead letterhead,
            Clock clock) {
        this.meetings = meetings;
        this.rounds = rounds;
        this.everybody = everybody;
        this.words = words;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void remind() {
        var now = clock.instant();
        var soon = MeetingQuery.between(now, now.plus(Lead.TWO_WEEKS.before()).plusSeconds(60));
        Pageable next = PageRequest.of(0, AT_A_TIME);
        while (next.isPaged()) {
            var page = meetings.find(soon, LanguageTag.EN, next);
            var coming = page.stream()
                    .filter(meeting -> meeting.stage() != MeetingStage.CANCELLED)
                    .filter(meeting -> meeting.when().begins().isAfter(now))
                    .toList();
            var choices = rounds.choices(coming.stream().map(MeetingSummary::id).toList());
            coming.forEach(meeting -> choices.getOrDefault(meeting.id(), Lead.usual()).stream()
                    .sorted()
                    .forEach(lead -> quietly(() -> remind(meeting, lead, now))));
            next = page.nextPageable();
        }
        meetings.endingBetween(now.minus(STILL_FRESH).minus(NIGHT), now.minus(REST))
                .forEach(meeting -> quietly(() -> followUp(meeting, now)));
    }

    /** What goes wrong with one meeting keeps no other waiting; the next round tries it again. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOG.warn("A round of reminders broke off and is done again", broken);
        }
    }

    private void remind(MeetingSummary meeting, Lead lead, Instant now) {
        var begins = meeting.when().begins();
        var due = begins.minus(lead.before());
        if (due.isAfter(now) || due.plus(lead.patience()).plus(NIGHT).isBefore(now)) {
            return;
        }
        rounds.claim(meeting.id(), lead.name(), begins, due, now)
                .ifPresent(round -> go(
                        new Going(round, due, lead.patience(), begins, now),
                        meeting.when(),
                        contact -> lead.concerns(contact.way()),
                        (contact, page) -> reminder(round, contact, page)));
    }

    private void followUp(MeetingId meeting, Instant now) {
        var page = meetings.page(meeting, LanguageTag.EN);
        if (page.isEmpty() || page.get().stage() == MeetingStage.CANCELLED) {
            return;
        }
        var when = page.get().plan().when();
        var due = when.ends().plus(REST);
        rounds.claim(meeting, AFTERWARDS, when.ends(), due, now)
                .ifPresent(round -> go(
                        new Going(round, due, STILL_FRESH, Instant.MAX, now),
                        when,
                        Contact::present,
                        (contact, here) -> thanks(round, contact, here)));
    }

    /** A round that goes on now: how late it may get, and when there is no point in it any more. */
    private record Going(Round round, Instant due, Duration patience, Instant latest, Instant now) {}

    private void go(Going going, When when, Predicate<Contact> whom, BiFunction<Contact, MeetingPage, Mail> letter) {
        var hours = new Hours(going, when.zone());
        everybody.write(
                going.round().meeting(),
                contact -> contact.state() == RegistrationState.CONFIRMED
                        && !contact.silent()
                        && whom.test(contact)
                        && hours.come(contact),
                (contact, page) -> Optional.of(letter.apply(contact, page)));
        rounds.reach(going.round(), going.now(), hours.next);
    }

    /** Whose hour has come, and when the next one's comes. */
    private static final class Hours {

        private final Going going;
        private final ZoneId place;
        private @Nullable Instant next;

        Hours(Going going, ZoneId place) {
            this.going = going;
            this.place = place;
        }

        boolean come(Contact contact) {
            var hour = QuietHours.after(going.due(), MeetingWording.zone(contact, place), going.latest());
            if (hour.isAfter(going.now())) {
                next = next == null || hour.isBefore(next) ? hour : next;
                return false;
            }
            var reached = going.round().reached();
            return (reached == null || hour.isAfter(reached))
                    && !hour.plus(going.patience()).isBefore(going.now());
        }
    }

    private Mail reminder(Round round, Contact contact, MeetingPage meeting) {
        var title = meeting.words().title();
        var room = contact.room();
        var own = words.ownPage(contact, "notifications.registration.page");
        var key = "reminder:" + round.meeting().value() + ":" + round.occasion() + ":"
                + round.moment().getEpochSecond() + ":" + contact.id().value();
        return letterhead.write(
                envelope(key, contact, round.moment()),
                Letter.of(
                        words.text(contact, "notifications.reminder.subject", title),
                        Letter.paragraphs(words.text(contact, "notifications.reminder.body", title)),
                        Stream.of(words.facts(meeting, contact)),
                        room == null
                                ? Stream.of(own)
                                : Stream.of(
                                        new Link(words.text(contact, "notifications.reminder.join"), room, true),
                                        new Link(own.label(), own.address(), false))));
    }

    private Mail thanks(Round round, Contact contact, MeetingPage meeting) {
        var title = meeting.words().title();
        var key = "afterwards:" + round.meeting().value() + ":" + contact.id().value();
        return letterhead.write(
                words.envelope(key, contact, null),
                Letter.of(
                        words.text(contact, "notifications.afterwards.subject", title),
                        Letter.paragraphs(words.text(contact, "notifications.afterwards.body", title)),
                        Stream.of(
                                words.ownPage(contact, "notifications.afterwards.feedback"),
                                words.meetingPage(meeting, contact))));
    }

    private Envelope envelope(String key, Contact contact, Instant usefulUntil) {
        return new Envelope(
                key, contact.name(), contact.email(), contact.language(), null, words.stop(contact), usefulUntil);
    }
}
