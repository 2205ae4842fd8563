package org.academy.attendance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.academy.attendance.Presence.Scan;
import org.academy.ui.ActionButton;
import org.academy.ui.Note;
import org.academy.ui.Note.Tone;

/** Reads tickets, by camera, by a reader that types, or by hand, and says what became of each. */
class TicketPart extends Section {

    private final transient Door door;
    private final transient Runnable cameIn;
    private final TextField code = new TextField();
    private final Div outcome = new Div();
    private final ActionButton check;

    TicketPart(Door door, Runnable cameIn) {
        this.door = door;
        this.cameIn = cameIn;
        addClassNames("card", "stack", "tickets");
        code.setLabel(getTranslation("attendance.door.ticket"));
        code.setHelperText(getTranslation("attendance.door.ticket.hint"));
        code.setWidthFull();
        code.getElement().setAttribute("dir", "ltr");
        // the browser reports what was typed with Enter, or when the button takes the focus
        code.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                check(typed.getValue());
            }
        });
        check = ActionButton.plain(getTranslation("attendance.door.check"), () -> check(code.getValue()));
        outcome.addClassName("outcome");
        outcome.getElement().setAttribute("role", "status");
        outcome.getElement().setAttribute("aria-live", "assertive");
        outcome.getElement().setAttribute("aria-atomic", "true");
        add(new H2(getTranslation("attendance.door.tickets")), outcome, new Scanner(this::check), code, new Div(check));
    }

    /**
     * A ticket that somebody's phone read: it is ready, and only a press checks it, as links are followed by chance.
     */
    void prepare(String ticket) {
        if (ticket.isBlank()) {
            return;
        }
        code.setValue(ticket);
        check.focus();
    }

    private void check(String ticket) {
        if (ticket.isBlank()) {
            return;
        }
        show(door.presence.scan(door.meeting.id(), ticket.strip(), door.session));
        code.clear();
        code.focus();
        cameIn.run();
    }

    private void show(Scan scan) {
        var entry = scan.entry();
        outcome.removeAll();
        outcome.add(new Note(
                switch (scan.outcome()) {
                    case WELCOME -> Tone.OK;
                    case ALREADY_HERE -> Tone.INFO;
                    case NO_PLACE, OTHER_MEETING -> Tone.WARN;
                    case UNKNOWN -> Tone.BAD;
                },
                getTranslation("attendance.door.scan." + scan.outcome().code(), entry == null ? "" : entry.name()),
                entry == null ? "" : States.way(this, entry.way())));
    }
}
