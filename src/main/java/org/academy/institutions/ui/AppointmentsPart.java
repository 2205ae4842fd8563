package org.academy.institutions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionQuery;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.Member;
import org.academy.institutions.Memberships;
import org.academy.people.PersonEntry;
import org.academy.people.ui.PersonPart;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.FieldFaults;
import org.springframework.core.annotation.Order;

/** On the administrators' page about a person: what they do in institutions, and a form to appoint them anywhere. */
@org.springframework.stereotype.Component
@Order(10)
class AppointmentsPart implements PersonPart {

    private final InstitutionDirectory directory;
    private final Memberships memberships;
    private final Clock clock;

    AppointmentsPart(InstitutionDirectory directory, Memberships memberships, Clock clock) {
        this.directory = directory;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public Optional<Component> part(PersonEntry person) {
        var section = new Section();
        section.addClassName("stack");
        fill(section, person);
        return Optional.of(section);
    }

    private void fill(Section section, PersonEntry person) {
        section.removeAll();
        section.add(
                new H2(section.getTranslation("institutions.appointments")),
                list(section, person),
                form(section, person));
    }

    private Component list(Section section, PersonEntry person) {
        var list = new UnorderedList();
        list.addClassName("rows");
        var appointments = memberships.appointments(person.id());
        var institutions = directory.summaries(
                appointments.stream().map(Member::institution).collect(Collectors.toSet()));
        appointments.forEach(one -> {
            var institution = institutions.get(one.institution());
            if (institution != null) {
                list.add(new ListItem(row(section, person, one, institution)));
            }
        });
        return list;
    }

    private Component row(Section section, PersonEntry person, Member one, InstitutionSummary institution) {
        var role = new Span(
                section.getTranslation("institutions.role." + one.role().code()));
        role.addClassNames("small", "mute");
        var words = new Div(new Anchor("directory/" + institution.slug(), institution.name()), role);
        words.addClassNames("stack", "t");
        var end = ActionButton.quiet(section.getTranslation("institutions.members.withdraw"), () -> {
            memberships.withdraw(one.institution(), one.id());
            fill(section, person);
        });
        var row = new Div(words, end);
        row.addClassNames("row", "between", "pad-block");
        return row;
    }

    private Component form(Section section, PersonEntry person) {
        var institution = new ComboBox<InstitutionSummary>(section.getTranslation("institutions.appointments.where"));
        institution.setItemLabelGenerator(InstitutionSummary::name);
        institution.setItemsPageable((page, text) -> directory
                .find(
                        new InstitutionQuery(
                                text, null, null, null, null, UI.getCurrent().getLocale()),
                        page)
                .getContent());
        var terms = new RoleTerms(clock);
        var appoint = ActionButton.plain(section.getTranslation("institutions.members.appoint"), () -> {
            if (FieldFaults.none(Map.of("institution", institution), () -> {
                var chosen = Optional.ofNullable(institution.getValue())
                        .orElseThrow(() -> RuleViolated.at("institution", "institutions.rule.which"));
                memberships.appoint(chosen.id(), person.id(), terms.role(), terms.from(), terms.until());
            })) {
                fill(section, person);
            }
        });
        var form = new Div(institution, terms, new Div(appoint));
        form.addClassNames("card", "stack");
        return form;
    }
}
