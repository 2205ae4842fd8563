package org.academy.notifications;

import java.util.Set;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionSummary;
import org.academy.meetings.MeetingLinks;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.SignOffAsked;
import org.academy.platform.Messages;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who can sign a meeting off for their institution that it is asked for. */
@Component
class MeetingSignOffs {

    private final Letters letters;
    private final MeetingPlanning planning;
    private final InstitutionDirectory institutions;

    MeetingSignOffs(Letters letters, MeetingPlanning planning, InstitutionDirectory institutions) {
        this.letters = letters;
        this.planning = planning;
        this.institutions = institutions;
    }

    @ApplicationModuleListener
    void on(SignOffAsked asked) {
        letters.write(
                asked.signers(),
                "sign-off-meeting:" + asked.meeting().value() + ":"
                        + asked.institution().value() + ":" + asked.reminder() + ":"
                        + asked.at().getEpochSecond(),
                MeetingLinks.plan(asked.slug()),
                new Asked(asked));
    }

    private String title(String slug, LanguageTag language) {
        return SystemPrincipal.call(() -> {
            var plan = planning.draft(slug, language).plan();
            return Stream.of(language, plan.original())
                    .flatMap(one -> Stream.ofNullable(plan.words().get(one)))
                    .map(MeetingWords::title)
                    .filter(title -> !title.isBlank())
                    .findFirst()
                    .orElse(slug);
        });
    }

    private final class Asked implements Letters.Text {

        private final SignOffAsked asked;

        Asked(SignOffAsked asked) {
            this.asked = asked;
        }

        @Override
        public String subject(Messages messages, LanguageTag language) {
            return messages.text(
                    language,
                    asked.reminder() > 0 ? "notifications.sign-off.reminder" : "notifications.sign-off.subject",
                    title(asked.slug(), language));
        }

        @Override
        public String body(Messages messages, LanguageTag language) {
            var institution = SystemPrincipal.call(() -> institutions.summaries(Set.of(asked.institution())));
            return messages.text(
                    language,
                    "notifications.sign-off-meeting.body",
                    title(asked.slug(), language),
                    institution.values().stream()
                            .map(InstitutionSummary::name)
                            .findFirst()
                            .orElseThrow());
        }
    }
}
