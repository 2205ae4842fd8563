package org.academy.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.ui.MeetingPagePart;
import org.academy.people.CurrentPerson;
import org.academy.ui.ActionLink;
import org.springframework.core.annotation.Order;

/** Leads the organisers of a meeting from its page to what is written to those who come. */
@org.springframework.stereotype.Component
@Order(90)
class LettersPart implements MeetingPagePart {

    private final MeetingPlanning planning;
    private final CurrentPerson here;

    LettersPart(MeetingPlanning planning, CurrentPerson here) {
        this.planning = planning;
        this.here = here;
    }

    @Override
    public Optional<Component> partFor(MeetingPage meeting) {
        if (here.id().isEmpty() || !planning.mayPlan(meeting.id())) {
            return Optional.empty();
        }
        return Optional.of(ActionLink.plain(
                        "events/" + meeting.slug() + "/letters",
                        UI.getCurrent().getTranslation("notifications.letters.title"))
                .with("bell"));
    }
}
