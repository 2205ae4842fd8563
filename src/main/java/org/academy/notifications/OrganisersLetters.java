package org.academy.notifications;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.academy.meetings.MeetingId;
import org.academy.platform.SystemPrincipal;
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
    private final MeetingWording words;
    private final Letterhead letterhead;

    OrganisersLetters(Everybody everybody, MeetingWording words, Letterhead letterhead) {
        this.everybody = everybody;
        this.words = words;
        this.letterhead = letterhead;
    }

    /** How many would get a letter now. */
    @Transactional(readOnly = true)
    public int count(MeetingId meeting, Addressees addressees) {
        return SystemPrincipal.call(() -> everybody.count(meeting, addressees::include));
    }

    /**
     * Writes to each of them in their own frame and language, in the organisers' words.
     *
     * @param key chosen by the sender: the same letter sent twice is written once
     * @return to how many
     */
    public int write(MeetingId meeting, Addressees addressees, UUID key, String subject, String text) {
        if (subject.isBlank() || subject.strip().length() > LONGEST_SUBJECT) {
            throw RuleViolated.at("subject", "notifications.rule.letter-subject", LONGEST_SUBJECT);
        }
        if (text.isBlank() || text.strip().length() > LONGEST_TEXT) {
            throw RuleViolated.at("text", "notifications.rule.letter-text", LONGEST_TEXT);
        }
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
                                Letter.paragraphs(words.text(
                                        contact,
                                        "notifications.message.intro",
                                        page.words().title())),
                                Letter.paragraphs(text),
                                Stream.of(
                                        words.ownPage(contact, "notifications.registration.page"),
                                        words.meetingPage(page, contact)))))));
    }
}
