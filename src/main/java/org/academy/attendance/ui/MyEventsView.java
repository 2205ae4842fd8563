package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.OwnRegistration;
import org.academy.attendance.PersonalCalendar;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.ui.Clocks;
import org.academy.meetings.ui.MeetingRow;
import org.academy.platform.Settings;
import org.academy.ui.ActionLink;
import org.academy.ui.EmptyState;
import org.academy.ui.Faces;
import org.academy.ui.PageHeader;
import org.academy.ui.PagedList;
import org.academy.ui.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/** What I am registered for, and what I was. */
@StyleSheet("context://styles/events.css")
@Route("events/mine")
@Menu(order = 26, title = "attendance.mine.title", icon = "check")
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
        var heading = new H2(getTranslation(past ? "attendance.mine.past" : "attendance.mine.coming"));
        heading.addClassName("hide");
        removeAll();
        add(
                new PageHeader(getTranslation("attendance.mine.title"))
                        .under("events", getTranslation("meetings.menu")),
                faces(past),
                heading,
                new PagedList<>(
                        page -> withMeetings(registration.mine(past, page)),
                        this::row,
                        new EmptyState(
                                "cal",
                                getTranslation(past ? "attendance.mine.empty.past" : "attendance.mine.empty"),
                                getTranslation("attendance.mine.empty.how"),
                                ActionLink.plain("events", getTranslation("meetings.menu")))),
                new CalendarAddress(calendar, settings));
    }

    private Component faces(boolean past) {
        var faces = new Faces(getTranslation("attendance.mine.title"));
        faces.add("events/mine", getTranslation("attendance.mine.coming"), !past);
        faces.add("events/mine?past", getTranslation("attendance.mine.past"), past);
        return faces;
    }

    /** A registration and its meeting, if that still can be shown. */
    private record Row(OwnRegistration own, @Nullable MeetingSummary meeting) {}

    private Page<Row> withMeetings(Page<OwnRegistration> page) {
        var meetings = catalogue.summaries(
                page.stream().map(OwnRegistration::meeting).collect(Collectors.toSet()), Clocks.language());
        return page.map(own -> new Row(own, meetings.get(own.meeting())));
    }

    private Component row(Row one) {
        var row = new Div();
        if (one.meeting() != null) {
            row.add(new MeetingRow(one.meeting(), clocks));
        }
        row.add(new OwnState(one.own(), registration, clocks));
        row.addClassNames("stack", "own-event");
        return row;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("attendance.mine.title"));
    }
}
