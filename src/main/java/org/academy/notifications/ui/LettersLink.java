package org.academy.notifications.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.academy.meetings.MeetingDraft;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.ui.PlanLink;
import org.academy.ui.ActionLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From the plan to what its organisers write to those who come. */
@Component
@Order(20)
class LettersLink implements PlanLink {

    private final MeetingPlanning planning;

    LettersLink(MeetingPlanning planning) {
        this.planning = planning;
    }

    @Override
    public Optional<ActionLink> linkFor(MeetingDraft draft) {
        return planning.mayPlan(draft.id())
                ? Optional.of(ActionLink.plain(
                                "events/" + draft.slug() + "/letters",
                                UI.getCurrent().getTranslation("notifications.letters.title"))
                        .with("bell"))
                : Optional.empty();
    }
}
