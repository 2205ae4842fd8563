package org.academy.notifications;

import java.time.Instant;
import org.academy.courses.ChangesRequested;
import org.academy.courses.CourseId;
import org.academy.courses.CourseLinks;
import org.academy.courses.CourseReview;
import org.academy.courses.ReviewRequested;
import org.academy.courses.SignOffOwed;
import org.academy.platform.Amounts;
import org.academy.platform.Messages;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who owe a course something. */
@Component
class CourseLetters {

    private final Letters letters;
    private final CourseReview review;
    private final Amounts amounts;

    CourseLetters(Letters letters, CourseReview review, Amounts amounts) {
        this.letters = letters;
        this.review = review;
        this.amounts = amounts;
    }

    @ApplicationModuleListener
    void on(ReviewRequested requested) {
        letters.write(
                requested.reviewers(),
                "review:" + requested.course().value() + ":" + requested.draftNumber() + ":"
                        + requested.at().getEpochSecond(),
                CourseLinks.signOff(requested.slug()),
                new Owed("notifications.review", requested.course(), requested.reminder(), null));
    }

    @ApplicationModuleListener
    void on(SignOffOwed owed) {
        letters.write(
                owed.publishers(),
                "sign-off:" + owed.course().value() + ":" + owed.draftNumber() + ":"
                        + owed.owner().value() + ":" + owed.at().getEpochSecond(),
                CourseLinks.signOff(owed.slug()),
                new Owed("notifications.sign-off", owed.course(), owed.reminder(), owed.dueAt()));
    }

    @ApplicationModuleListener
    void on(ChangesRequested requested) {
        letters.write(
                requested.authors(),
                "changes:" + requested.course().value() + ":" + requested.draftNumber() + ":"
                        + requested.at().getEpochSecond(),
                CourseLinks.signOff(requested.slug()),
                new Letters.Text() {
                    @Override
                    public String subject(Messages messages, LanguageTag language) {
                        return messages.text(
                                language, "notifications.changes.subject", title(requested.course(), language));
                    }

                    @Override
                    public String body(Messages messages, LanguageTag language) {
                        return messages.text(
                                language,
                                "notifications.changes.body",
                                title(requested.course(), language),
                                requested.note());
                    }
                });
    }

    private String title(CourseId course, LanguageTag language) {
        return SystemPrincipal.call(() -> review.titleOf(course, language));
    }

    /** Something is owed; a reminder says so in its subject. */
    private final class Owed implements Letters.Text {

        private final String prefix;
        private final CourseId course;
        private final int reminder;
        private final @Nullable Instant due;

        Owed(String prefix, CourseId course, int reminder, @Nullable Instant due) {
            this.prefix = prefix;
            this.course = course;
            this.reminder = reminder;
            this.due = due;
        }

        @Override
        public String subject(Messages messages, LanguageTag language) {
            return messages.text(language, prefix + (reminder > 0 ? ".reminder" : ".subject"), title(course, language));
        }

        @Override
        public String body(Messages messages, LanguageTag language) {
            return messages.text(
                    language,
                    prefix + ".body",
                    title(course, language),
                    due == null ? "" : amounts.date(language, due));
        }
    }
}
