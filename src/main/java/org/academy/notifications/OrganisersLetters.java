package org.academy.notifications;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPage;
import org.academy.notifications.Letterhead.Envelope;
import org.academy.platform.Messages;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisers write to those who registered for their meeting, in their own words. */
@Service
@Transactional
@PreAuthorize("isAuthenticated() and @letterAccess.mayWrite(#meeting)")
public class OrganisersLetters {

    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_TEXT = 3_000;

    private final Everybody everybody;
    private final MeetingCatalogue meetings;
    private final MeetingWording words;
    private final Letterhead letterhead;
    private final Messages messages;

    OrganisersLetters(
            Everybody everybody,
            MeetingCatalogue meetings,
            MeetingWording words,
            Letterhead letterhead,
            Messages messages) {
        this.everybody = everybody;
        this.meetings = meetings;
        this.words = words;
        this.letterhead = letterhead;
        this.messages = messages;
    }

    /** How many would get a letter now. */
    @Transactional(readOnly = true)
    public int count(MeetingId meeting, Addressees addressees) {
        return SystemPrincipal.call(() -> everybody.count(meeting, addressees::include));
    }

    /**
     * The letter as one of them would read it in that language, and how many would get it now.
     *
     * @param html a whole page
     */
    public record Preview(int people, String html) {}

    @Transactional(readOnly = true)
    public Preview preview(MeetingId meeting, Addressees addressees, LanguageTag reader, String subject, String text) {
        check(subject, text);
        var letter = meetings.page(meeting, reader)
                .map(page -> letterhead.write(
                        Envelope.to("preview", messages.text(reader, "notifications.message.reader"), "", reader),
                        Letter.of(subject.strip(), intro(reader, page), Letter.paragraphs(text))))
                .orElseThrow(() -> new NotFound("meeting", meeting));
        return new Preview(count(meeting, addressees), letter.html());
    }

    /**
     * Writes to each of them in their own frame and language, in the organisers' words.
     *
     * @param key chosen by the sender: the same letter sent twice is written once
     * @return to how many
     */
    public int write(MeetingId meeting, Addressees addressees, UUID key, String subject, String text) {
        check(subject, text);
        return SystemPrincipal.call(() -> everybody.write(
                meeting,
                addressees::include,
                (contact, page) -> Optional.of(letterhead.write(
                        words.envelope(
                                "letter:" + meeting.value() + ":" + key + ":"
                                        + contact.id().value(),
                                contact,
                                null),
                        Letter.of(
                                subject.strip(),
                                intro(contact.language(), page),
                                Letter.paragraphs(text),
                                Stream.of(
                                        words.ownPage(contact, "notifications.registration.page"),
                                        words.meetingPage(page, contact)))))));
    }

    private Stream<Letter.Piece> intro(LanguageTag language, MeetingPage page) {
        return Letter.paragraphs(messages.text(
                language, "notifications.message.intro", page.words().title()));
    }

    private static void check(String subject, String text) {
        if (subject.isBlank() || subject.strip().length() > LONGEST_SUBJECT) {
            throw RuleViolated.at("subject", "notifications.rule.letter-subject", LONGEST_SUBJECT);
        }
        if (text.isBlank() || text.strip().length() > LONGEST_TEXT) {
            throw RuleViolated.at("text", "notifications.rule.letter-text", LONGEST_TEXT);
        }
    }
}
