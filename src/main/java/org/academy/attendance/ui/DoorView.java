package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.academy.attendance.AttendanceLinks;
import org.academy.attendance.Presence;
import org.academy.attendance.RegistrationDesk;
import org.academy.attendance.RegistrationEntry;
import org.academy.institutions.InstitutionSummary;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.Seats;
import org.academy.meetings.ui.Clocks;
import org.academy.shared.NotFound;
import org.academy.ui.ActionButton;
import org.academy.ui.CsvExport;
import org.academy.ui.PageHeader;
import org.academy.ui.Questions;
import org.academy.ui.Titles;

/** On the day: who is here. */
@StyleSheet("context://styles/events.css")
@Route("events/:slug/door")
@PermitAll
class DoorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeetingCatalogue catalogue;
    private final transient RegistrationDesk desk;
    private final transient Presence presence;
    private final transient Clocks clocks;
    private final Paragraph ended = new Paragraph();
    private final Div sheet = new Div();

    DoorView(MeetingCatalogue catalogue, RegistrationDesk desk, Presence presence, Clocks clocks) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.presence = presence;
        this.clocks = clocks;
        addClassNames("wrap", "stack", "w", "events", "door");
        ended.getElement().setAttribute("role", "status");
        ended.addClassName("strong");
        sheet.addClassName("sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var meeting = catalogue
                .page(slug, Clocks.language())
                .filter(page -> desk.mayRun(page.id()))
                .orElseThrow(() -> new NotFound("meeting", slug));
        show(new Door(
                        presence,
                        desk,
                        meeting,
                        catalogue.seats(meeting.id()).map(Seats::ways).orElse(Set.of())))
                .prepare(event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(AttendanceLinks.TICKET)
                        .orElse(""));
    }

    private TicketPart show(Door door) {
        removeAll();
        var title = door.meeting.words().title();
        var header =
                new PageHeader(getTranslation("attendance.door.title")).under("events/" + door.meeting.slug(), title);
        header.actions(
                ActionButton.plain(getTranslation("attendance.door.print"), () -> print(door))
                        .with("file"),
                new CsvExport(getTranslation("attendance.door.export"), "door.csv", rows(door)::all));
        var list = new DoorList(door);
        var tickets = new TicketPart(door, list::refresh);
        tickets.addClassName("stick");
        var left = new Div(list, new WalkInForm(door, list::refresh), end(door), new FeedbackPart(door));
        left.addClassNames("stack", "x");
        var columns = new Div(left, new Aside(tickets));
        columns.addClassNames("cols", "action-first");
        add(header, new Div(clocks.placeFirst(door.meeting.plan().when())), columns, sheet);
        return tickets;
    }

    private Component end(Door door) {
        var button = ActionButton.plain(
                getTranslation("attendance.door.end"),
                () -> Questions.ask(
                        getTranslation("attendance.door.end.ask"),
                        getTranslation("attendance.door.end.how"),
                        getTranslation("attendance.door.end"),
                        getTranslation("ui.cancel"),
                        () -> ended.setText(
                                getTranslation("attendance.door.end.done", presence.confirm(door.meeting.id())))));
        var part = new Div(button, ended);
        part.addClassNames("stack", "t");
        return part;
    }

    /** The list as it stands, with boxes for a pen. */
    private void print(Door door) {
        sheet.removeAll();
        var body = new NativeTableBody();
        door.everyone().forEach(one -> {
            var name = new NativeTableHeaderCell(one.name());
            name.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(
                    new NativeTableCell(door.isHere(one) ? "☑" : "☐"),
                    name,
                    new NativeTableCell(one.affiliation()),
                    new NativeTableCell(institution(one)),
                    new NativeTableCell(States.way(this, one.way()))));
        });
        var table = new NativeTable();
        table.addClassName("tbl");
        table.add(body);
        sheet.add(table);
        sheet.getElement().executeJs("setTimeout(() => window.print(), 50)");
    }

    static String institution(RegistrationEntry one) {
        InstitutionSummary institution = one.institution();
        return institution == null ? "" : institution.name();
    }

    /** The words are asked for now: a download has no view to ask. */
    private Rows rows(Door door) {
        return new Rows(
                door,
                List.of(
                        getTranslation("attendance.door.name"),
                        getTranslation("attendance.list.affiliation"),
                        getTranslation("attendance.page.institution"),
                        getTranslation("attendance.door.way"),
                        getTranslation("attendance.list.present")),
                getTranslation("meetings.way.on-site"),
                getTranslation("meetings.way.online"),
                getTranslation("attendance.page.yes"),
                getTranslation("attendance.page.no"));
    }

    private record Rows(Door door, List<String> head, String onSite, String online, String yes, String no) {

        List<List<String>> all() {
            var rows = new ArrayList<List<String>>();
            rows.add(head);
            door.everyone()
                    .forEach(one -> rows.add(List.of(
                            one.name(),
                            one.affiliation(),
                            institution(one),
                            switch (one.way()) {
                                case ON_SITE -> onSite;
                                case ONLINE -> online;
                            },
                            door.isHere(one) ? yes : no)));
            return rows;
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("attendance.door.title"));
    }
}
