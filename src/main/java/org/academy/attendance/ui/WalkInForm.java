package org.academy.attendance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.academy.meetings.Way;
import org.academy.meetings.ui.Clocks;
import org.academy.ui.ActionButton;
import org.academy.ui.FieldFaults;

/** Lets somebody in who did not register. */
class WalkInForm extends Section {

    private final transient Door door;
    private final transient Runnable cameIn;
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final Select<Way> way = new Select<>();
    private final Paragraph done = new Paragraph();

    WalkInForm(Door door, Runnable cameIn) {
        this.door = door;
        this.cameIn = cameIn;
        addClassNames("card", "stack");
        name.setLabel(getTranslation("attendance.page.name"));
        email.setLabel(getTranslation("attendance.page.optional", getTranslation("attendance.page.email")));
        way.setLabel(getTranslation("attendance.door.way"));
        way.setItems(door.ways.stream().sorted().toList());
        way.setItemLabelGenerator(one -> States.way(this, one));
        door.ways.stream().sorted().findFirst().ifPresent(way::setValue);
        way.setVisible(door.ways.size() > 1);
        var fields = new Div(name, email, way);
        fields.addClassName("grid2");
        done.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("attendance.door.walk-in")),
                fields,
                new Div(ActionButton.plain(getTranslation("attendance.door.walk-in.let"), this::letIn)
                        .with("plus")),
                done);
    }

    private void letIn() {
        var guest = name.getValue();
        if (FieldFaults.none(
                Map.of("name", name, "email", email),
                () -> door.presence.walkIn(
                        door.meeting.id(), guest, email.getValue(), way.getValue(), Clocks.language()))) {
            done.setText(getTranslation("attendance.door.walk-in.done", guest.strip()));
            name.clear();
            email.clear();
            name.focus();
            cameIn.run();
        }
    }
}
