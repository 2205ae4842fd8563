package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.OwnRegistration;
import org.academy.attendance.PersonalCalendar;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.ui.Clocks;
import org.academy.meetings.ui.MeetingRow;
import org.academy.platform.Settings;
import org.academy.ui.ActionLink;
import org.academy.ui.EmptyState;
import org.academy.ui.PageHeader;
import org.academy.ui.PagedList;
import org.academy.ui.Titles;

/** What I am registered for, and what I was. */
@StyleSheet("context://styles/events.css")
@Route("events/mine")
@PermitAll
class MyEventsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeetingRegistration registration;
    private final transient MeetingCatalogue catalogue;
    private final transient Clocks clocks;
    private final transient PersonalCalendar calendar;
    private final transient Settings settings;

    MyEventsView(
            MeetingRegistration registration,
            MeetingCatalogue catalogue,
            Clocks clocks,
            PersonalCalendar calendar,
            Settings settings) {
        this.registration = registration;
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.calendar = calendar;
        this.settings = settings;
        addClassNames("wrap", "stack", "x", "events");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean past = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("past")
                .isPresent();
        removeAll();
        add(
                new PageHeader(getTranslation("attendance.mine.title"))
                        .under("events", getTranslation("meetings.menu")),
                faces(past),
                new PagedList<>(
                        page -> registration.mine(past, page),
                        this::row,
                        new EmptyState(
                                "cal",
                                getTranslation(past ? "attendance.mine.empty.past" : "attendance.mine.empty"),
                                getTranslation("attendance.mine.empty.how"),
                                ActionLink.plain("events", getTranslation("meetings.menu")))),
                new CalendarAddress(calendar, settings));
    }

    private Component faces(boolean past) {
        var nav = new Nav(
                chip("events/mine", "attendance.mine.coming", !past),
                chip("events/mine?past", "attendance.mine.past", past));
        nav.addClassName("faces");
        nav.setAriaLabel(getTranslation("attendance.mine.title"));
        return nav;
    }

    private Component chip(String href, String words, boolean current) {
        var chip = new Anchor(href, getTranslation(words));
        chip.addClassName("chip");
        if (current) {
            chip.getElement().setAttribute("aria-current", "page");
        }
        return chip;
    }

    private Component row(OwnRegistration own) {
        var meeting =
                catalogue.summaries(Set.of(own.meeting()), Clocks.language()).get(own.meeting());
        var row = new Div();
        if (meeting != null) {
            row.add(new MeetingRow(meeting, clocks));
        }
        row.add(new OwnState(own, registration, clocks));
        row.addClassNames("stack", "own-event");
        return row;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("attendance.mine.title"));
    }
}
