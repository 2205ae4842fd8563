package org.academy.courses.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionSummary;
import org.academy.people.People;
import org.academy.people.PersonSummary;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.Toast;

/** An administrator gives a draft that nobody owns to an institution, and to the author there who will lead. */
class HandOverForm extends Section {

    private final Desk desk;
    private final People people;
    private final ComboBox<InstitutionSummary> institution;
    private final TextField lead;

    HandOverForm(Desk desk, People people, InstitutionDirectory directory) {
        this.desk = desk;
        this.people = people;
        addClassNames("stack", "t");
        var heading = new H2(getTranslation("courses.hand-over.title"));
        heading.addClassName("pt");
        var how = new Paragraph(getTranslation("courses.hand-over.how"));
        how.addClassNames("small", "mute");
        institution = new ComboBox<>(getTranslation("courses.owner.institution"));
        institution.setItems(Institutions.all(directory));
        institution.setItemLabelGenerator(InstitutionSummary::name);
        institution.setWidthFull();
        lead = new TextField(getTranslation("courses.hand-over.lead"));
        lead.setHelperText(getTranslation("courses.team.user-name.hint"));
        lead.setValueChangeMode(ValueChangeMode.EAGER);
        lead.setWidthFull();
        add(
                heading,
                how,
                institution,
                lead,
                new Div(ActionButton.plain(getTranslation("courses.hand-over.yes"), this::handOver)));
    }

    private void handOver() {
        institution.setInvalid(false);
        lead.setInvalid(false);
        var owner = institution.getValue();
        if (owner == null) {
            institution.setErrorMessage(getTranslation("courses.hand-over.institution-missing"));
            institution.setInvalid(true);
            institution.focus();
            return;
        }
        people.named(lead.getValue().strip())
                .ifPresentOrElse(
                        author -> handOver(owner, author),
                        () -> refuse(getTranslation("courses.team.unknown", lead.getValue())));
    }

    private void handOver(InstitutionSummary owner, PersonSummary author) {
        try {
            desk.team.handOver(desk.outline.course(), owner.id(), author.id());
        } catch (RuleViolated no) {
            if (no.field().filter("person"::equals).isEmpty()) {
                throw no;
            }
            refuse(getTranslation(no.rule(), no.arguments()));
            return;
        }
        Toast.say(getTranslation("courses.hand-over.done", owner.name(), author.displayName()));
        // from now on it is theirs, and closed to whoever gave it
        UI.getCurrent().navigate("studio");
    }

    private void refuse(String why) {
        lead.setErrorMessage(why);
        lead.setInvalid(true);
        lead.focus();
    }
}
