package org.academy.attendance.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.academy.attendance.RegistrationDesk;
import org.academy.meetings.MeetingDraft;
import org.academy.meetings.ui.PlanLink;
import org.academy.ui.ActionLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From the plan to what is asked of those who register, which is settled before anyone can. */
@Component
@Order(10)
class RegistrationsLink implements PlanLink {

    private final RegistrationDesk desk;

    RegistrationsLink(RegistrationDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<ActionLink> linkFor(MeetingDraft draft) {
        return desk.mayRun(draft.id())
                ? Optional.of(ActionLink.plain(
                                "events/" + draft.slug() + "/registrations",
                                UI.getCurrent().getTranslation("attendance.desk.title"))
                        .with("people"))
                : Optional.empty();
    }
}
