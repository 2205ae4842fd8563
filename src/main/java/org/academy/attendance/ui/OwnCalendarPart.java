package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.academy.attendance.PersonalCalendar;
import org.academy.people.ui.OwnPart;
import org.academy.platform.Settings;
import org.springframework.core.annotation.Order;

/** The address of their calendar, on a person's own page. */
@org.springframework.stereotype.Component
@Order(10)
class OwnCalendarPart implements OwnPart {

    private final PersonalCalendar calendar;
    private final Settings settings;

    OwnCalendarPart(PersonalCalendar calendar, Settings settings) {
        this.calendar = calendar;
        this.settings = settings;
    }

    @Override
    public Optional<Component> part() {
        return Optional.of(new CalendarAddress(calendar, settings));
    }
}
