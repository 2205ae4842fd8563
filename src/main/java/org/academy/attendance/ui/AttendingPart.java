package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.academy.attendance.Availability;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.OwnRegistration;
import org.academy.attendance.RegistrationDesk;
import org.academy.meetings.MeetingLinks;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.ui.Clocks;
import org.academy.meetings.ui.MeetingPagePart;
import org.academy.ui.ActionLink;
import org.springframework.core.annotation.Order;

/** Register, or what became of it; and for those who run it, who comes: on a meeting's page in the portal. */
@org.springframework.stereotype.Component
@Order(10)
class AttendingPart implements MeetingPagePart {

    private final MeetingRegistration registration;
    private final RegistrationDesk desk;
    private final Clocks clocks;

    AttendingPart(MeetingRegistration registration, RegistrationDesk desk, Clocks clocks) {
        this.registration = registration;
        this.desk = desk;
        this.clocks = clocks;
    }

    @Override
    public Optional<Component> partFor(MeetingPage meeting) {
        var part = new Div();
        part.addClassName("stack");
        var mine = registration.mine(meeting.id());
        if (mine.isPresent()) {
            part.add(new Mine(mine.get(), registration, clocks));
        } else if (meeting.stage() != MeetingStage.CANCELLED) {
            part.add(new Register(meeting, registration.availability(meeting.id())));
        }
        if (desk.mayRun(meeting.id())) {
            part.add(new Run(meeting, desk.counts(meeting.id())));
        }
        return Optional.of(part);
    }

    private static final class Mine extends Section {
        Mine(OwnRegistration own, MeetingRegistration registration, Clocks clocks) {
            addClassNames("card", "stack");
            add(
                    new H2(getTranslation("attendance.mine.own")),
                    new OwnState(own, registration, clocks),
                    ActionLink.quiet("events/mine", getTranslation("attendance.mine.title")));
        }
    }

    private static final class Register extends Section {
        Register(MeetingPage meeting, Availability availability) {
            addClassNames("card", "stack");
            add(new H2(getTranslation("attendance.page.closed")));
            var closed = availability.closedBecause();
            if (closed != null) {
                add(new Paragraph(getTranslation(closed)));
                return;
            }
            var ways = new UnorderedList();
            ways.addClassName("rows");
            availability.ways().forEach(way -> ways.add(way(way)));
            add(
                    ways,
                    ActionLink.go(MeetingLinks.to(meeting.slug()), getTranslation("attendance.page.register"))
                            .outside());
        }

        private ListItem way(Availability.WayOpen open) {
            var name = new Div(States.way(this, open.way()));
            name.addClassName("strong");
            var places = open.places();
            var left = open.left();
            String words;
            if (places == null || left == null) {
                words = getTranslation("attendance.page.way.room." + open.way().code());
            } else if (left > open.waiting()) {
                words = getTranslation("attendance.page.way.left." + open.way().code(), left, places);
            } else {
                words = getTranslation("attendance.page.way.full", open.waiting() + 1);
            }
            var said = new Div(words);
            said.addClassNames("small", "num");
            var item = new ListItem(name, said);
            item.addClassName("pad-block");
            return item;
        }
    }

    private static final class Run extends Section {
        Run(MeetingPage meeting, RegistrationDesk.Counts counts) {
            addClassNames("card", "stack");
            var said = new Paragraph(getTranslation(
                    "attendance.desk.counts",
                    counts.confirmed(),
                    counts.offered() + counts.waiting(),
                    counts.pending(),
                    counts.present()));
            said.addClassNames("small", "num");
            var links = new Div(
                    ActionLink.plain(
                                    "events/" + meeting.slug() + "/registrations",
                                    getTranslation("attendance.desk.title"))
                            .with("people"),
                    ActionLink.plain("events/" + meeting.slug() + "/door", getTranslation("attendance.door.title"))
                            .with("check"));
            links.addClassNames("row", "t");
            add(new H2(getTranslation("attendance.desk.who")), said, links);
        }
    }
}
