package org.academy.attendance.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.academy.attendance.RegistrationRequest;
import org.academy.institutions.InstitutionSummary;
import org.academy.meetings.Way;
import org.academy.meetings.ui.Clocks;
import org.academy.meetings.ui.Holder;
import org.academy.shared.Uuid7;
import org.academy.ui.ActionButton;
import org.academy.ui.FieldFaults;

/** Registers somebody in their stead. */
class AddForm extends Section {

    private final transient RunDesk run;
    private final transient Runnable added;
    private final String key = Uuid7.next().toString();
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final TextField affiliation = new TextField();
    private final Select<Way> way = new Select<>();
    private final ComboBox<InstitutionSummary> institution;

    AddForm(RunDesk run, Runnable closed, Runnable added) {
        this.run = run;
        this.added = added;
        addClassNames("card", "stack");
        name.setLabel(getTranslation("attendance.page.name"));
        email.setLabel(getTranslation("attendance.page.email"));
        affiliation.setLabel(getTranslation("attendance.list.affiliation"));
        way.setLabel(getTranslation("attendance.door.way"));
        way.setItems(run.ways());
        way.setItemLabelGenerator(one -> States.way(this, one));
        way.setValue(run.ways().getFirst());
        institution = run.institutions(getTranslation("attendance.page.institution"));
        var fields = new Div(name, email, way, institution, affiliation);
        fields.addClassName("grid2");
        var actions = new Div(
                ActionButton.go(getTranslation("attendance.desk.add.do"), this::add),
                ActionButton.quiet(getTranslation("ui.cancel"), closed));
        actions.addClassName("row");
        add(new H2(getTranslation("attendance.desk.add")), fields, actions);
        name.focus();
    }

    private void add() {
        if (FieldFaults.none(
                Map.of(
                        "name", new Holder(name),
                        "email", new Holder(email),
                        "affiliation", new Holder(affiliation),
                        "way", new Holder(way),
                        "institution", new Holder(institution)),
                () -> {
                    var chosen = institution.getValue();
                    run.desk.add(
                            run.id(),
                            new RegistrationRequest(
                                    key,
                                    name.getValue(),
                                    email.getValue(),
                                    way.getValue(),
                                    chosen == null ? null : chosen.id(),
                                    affiliation.getValue(),
                                    Clocks.language(),
                                    run.zone().getId(),
                                    null,
                                    Map.of()));
                })) {
            added.run();
        }
    }
}
