package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.OwnRegistration;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.ui.Clocks;
import org.academy.meetings.ui.MeetingRow;
import org.academy.people.CurrentPerson;
import org.academy.ui.ActionLink;
import org.academy.ui.HomePart;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;

/** The next events of a person, where they begin. */
@org.springframework.stereotype.Component
@Order(15)
class NextEventsPart implements HomePart {

    private static final int FEW = 3;

    private final MeetingRegistration registration;
    private final MeetingCatalogue catalogue;
    private final CurrentPerson current;
    private final Clocks clocks;

    NextEventsPart(MeetingRegistration registration, MeetingCatalogue catalogue, CurrentPerson current, Clocks clocks) {
        this.registration = registration;
        this.catalogue = catalogue;
        this.current = current;
        this.clocks = clocks;
    }

    @Override
    public Optional<Component> part() {
        if (current.id().isEmpty()) {
            return Optional.empty();
        }
        var next = registration.mine(false, PageRequest.of(0, FEW)).stream()
                .filter(one -> one.state().open())
                .toList();
        var meetings = catalogue.summaries(
                next.stream().map(OwnRegistration::meeting).collect(Collectors.toSet()), Clocks.language());
        return meetings.isEmpty() ? Optional.empty() : Optional.of(new Next(next, meetings, clocks));
    }

    /** Brings its own style sheet home. */
    @StyleSheet("context://styles/events.css")
    private static final class Next extends Section {
        Next(List<OwnRegistration> next, Map<MeetingId, MeetingSummary> meetings, Clocks clocks) {
            addClassNames("stack", "events");
            var list = new UnorderedList();
            list.addClassName("rows");
            next.forEach(one -> Optional.ofNullable(meetings.get(one.meeting()))
                    .ifPresent(meeting -> list.add(
                            new ListItem(new MeetingRow(meeting, clocks), new Div(States.badge(this, one.state()))))));
            add(
                    new H2(getTranslation("attendance.mine.next")),
                    list,
                    new Div(ActionLink.quiet("events/mine", getTranslation("attendance.mine.title"))));
        }
    }
}
