package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.academy.attendance.RegistrationEntry;
import org.academy.meetings.SessionEntry;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.academy.ui.PagedList;

/** Those who hold a place, to be found by name and ticked. */
class DoorList extends Section {

    private static final int SOON = 200;

    private final transient Door door;
    private final TextField search = new TextField();
    private final Paragraph counts = new Paragraph();
    private final Div rows = new Div();

    DoorList(Door door) {
        this.door = door;
        addClassNames("stack");
        search.setLabel(getTranslation("attendance.door.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SOON);
        search.setWidthFull();
        search.addValueChangeListener(changed -> draw());
        var fields = new Div(search);
        fields.addClassName("grid2");
        if (door.meeting.sessions().stream().anyMatch(one -> one.id() != null)) {
            fields.add(sessions());
        }
        counts.addClassNames("strong", "num");
        counts.getElement().setAttribute("role", "status");
        add(fields, counts, rows);
        refresh();
    }

    private Component sessions() {
        var choice = new Select<SessionEntry>();
        choice.setLabel(getTranslation("attendance.door.session"));
        choice.setItems(
                door.meeting.sessions().stream().filter(one -> one.id() != null).toList());
        choice.setItemLabelGenerator(one -> one == null ? getTranslation("attendance.door.whole") : one.title());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("attendance.door.whole"));
        choice.setWidthFull();
        choice.addValueChangeListener(changed -> {
            var session = changed.getValue();
            door.session = session == null ? null : session.id();
            refresh();
        });
        return choice;
    }

    /** Reads the list again: somebody came in another way. */
    void refresh() {
        draw();
        count();
    }

    private void count() {
        counts.setText(getTranslation("attendance.door.counts", door.here(), door.confirmed()));
    }

    private void draw() {
        var looking = !search.getValue().isBlank();
        rows.removeAll();
        rows.add(new PagedList<>(
                page -> door.presence.list(door.meeting.id(), search.getValue(), page),
                this::row,
                new EmptyState(
                        "people",
                        getTranslation(looking ? "attendance.door.none" : "attendance.door.empty"),
                        getTranslation("attendance.door.empty.how"))));
    }

    private Component row(RegistrationEntry one) {
        var name = new Span(one.name());
        name.addClassName("strong");
        name.getElement().setAttribute("dir", "auto");
        var facts = new Div(new Span(States.way(this, one.way())));
        facts.addClassNames("meta", "small");
        for (var fact : new String[] {one.affiliation(), DoorView.institution(one)}) {
            if (!fact.isBlank()) {
                var words = new Span(fact);
                words.getElement().setAttribute("dir", "auto");
                facts.add(words);
            }
        }
        var words = new Div(name, facts);
        words.addClassNames("stack", "t");
        var row = new Div(words, tick(one));
        row.addClassNames("with-end", "pad-block", "guest");
        return row;
    }

    private Component tick(RegistrationEntry one) {
        var tick = ActionButton.plain(getTranslation("attendance.list.present"), () -> {})
                .with("check");
        tick.addClassName("tick");
        tick.setAriaLabel(getTranslation("attendance.door.tick", one.name()));
        tick.getElement().setAttribute("aria-pressed", String.valueOf(door.isHere(one)));
        tick.addClickListener(pressed -> {
            boolean here = !"true".equals(tick.getElement().getAttribute("aria-pressed"));
            door.tick(one, here);
            tick.getElement().setAttribute("aria-pressed", String.valueOf(here));
            count();
        });
        return tick;
    }
}
