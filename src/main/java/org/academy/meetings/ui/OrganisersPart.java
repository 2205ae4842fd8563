package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Optional;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingSummary;
import org.academy.ui.HomePart;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;

/** What meetings ask of the person at hand: drafts to go on with, and sign-offs they owe. */
@org.springframework.stereotype.Component
@Order(25)
class OrganisersPart implements HomePart {

    private static final int RECENT = 20;

    private final MeetingPlanning planning;
    private final Clocks clocks;

    OrganisersPart(MeetingPlanning planning, Clocks clocks) {
        this.planning = planning;
        this.clocks = clocks;
    }

    @Override
    public Optional<Component> part() {
        var ui = UI.getCurrent();
        var rows = new ArrayList<Component>();
        for (var meeting : planning.mine(Clocks.language(), false, PageRequest.of(0, RECENT))) {
            if (meeting.stage() == MeetingStage.DRAFT) {
                boolean owed = !planning.maySignOffFor(meeting.id()).isEmpty();
                rows.add(row(
                        meeting,
                        owed ? "?part=sign-off" : "",
                        ui.getTranslation(owed ? "meetings.plan.home.owed" : "meetings.plan.home.draft")));
            } else if (meeting.stage() == MeetingStage.SIGNED_OFF) {
                rows.add(row(meeting, "?part=sign-off", ui.getTranslation("meetings.plan.home.signed-off")));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        rows.forEach(row -> list.add(new ListItem(row)));
        var section = new Section(new H2(ui.getTranslation("meetings.plan.home")), list);
        section.addClassNames("card", "stack");
        return Optional.of(section);
    }

    private Component row(MeetingSummary meeting, String part, String what) {
        var link = new Anchor("events/" + meeting.slug() + "/plan" + part, meeting.title());
        link.addClassName("strong");
        link.getElement().setAttribute("dir", "auto");
        var sentence = new Span(what);
        sentence.addClassNames("small", "mute");
        var when = new Span(clocks.span(meeting.when(), clocks.mine()));
        when.addClassNames("small", "num");
        var row = new Div(link, when, sentence);
        row.addClassNames("stack", "t", "duty");
        return row;
    }
}
