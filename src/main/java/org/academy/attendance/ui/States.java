package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import org.academy.attendance.RegistrationState;
import org.academy.meetings.Way;
import org.academy.ui.StateBadge;
import org.academy.ui.StateBadge.Shape;

/** What the views of registrations call things. */
final class States {

    private States() {}

    static StateBadge badge(Component view, RegistrationState state) {
        return new StateBadge(
                switch (state) {
                    case PENDING -> Shape.PLANNED;
                    case WAITING -> Shape.WAITING;
                    case OFFERED -> Shape.OPEN;
                    case CONFIRMED -> Shape.DONE;
                    case REFUSED, CANCELLED -> Shape.GONE;
                    case REPLACED -> Shape.CLOSED;
                },
                view.getTranslation("attendance.state." + state.code()));
    }

    static String way(Component view, Way way) {
        return view.getTranslation("meetings.way." + way.code());
    }
}
