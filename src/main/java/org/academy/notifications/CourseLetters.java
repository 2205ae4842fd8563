package org.academy.notifications;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.academy.courses.ChangesRequested;
import org.academy.courses.CourseId;
import org.academy.courses.CourseLinks;
import org.academy.courses.CourseReview;
import org.academy.courses.ReviewRequested;
import org.academy.courses.SignOffOwed;
import org.academy.platform.Messages;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who owe a course something. */
@Component
class CourseLetters {

    private final Letters letters;
    private final CourseReview review;

    CourseLetters(Letters letters, CourseReview review) {
        this.letters = letters;
        this.review = review;
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
        private final @org.jspecify.annotations.Nullable Instant due;

        Owed(String prefix, CourseId course, int reminder, @org.jspecify.annotations.Nullable Instant due) {
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
                    language, prefix + ".body", title(course, language), due == null ? "" : date(due, language));
        }
    }

    private static String date(Instant at, LanguageTag language) {
        var format = DateFormat.getDateInstance(DateFormat.LONG, Locale.forLanguageTag(language.tag() + "-u-nu-latn"));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(at));
    }
}
