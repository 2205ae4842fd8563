package org.academy.institutions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.Member;
import org.academy.institutions.Memberships;
import org.academy.people.People;
import org.academy.people.PersonSummary;
import org.academy.platform.Amounts;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.FieldFaults;
import org.academy.ui.Initials;
import org.academy.ui.Questions;

/** Who does what in an institution; its administrators appoint and withdraw here. */
class MembersPart extends Section {

    private final transient InstitutionId institution;
    private final transient Memberships memberships;
    private final transient People people;
    private final transient Amounts amounts;
    private final transient Clock clock;
    private final UnorderedList list = new UnorderedList();

    MembersPart(InstitutionId institution, Memberships memberships, People people, Amounts amounts, Clock clock) {
        this.institution = institution;
        this.memberships = memberships;
        this.people = people;
        this.amounts = amounts;
        this.clock = clock;
        addClassNames("stack");
        list.addClassName("rows");
        var how = new Paragraph(getTranslation("institutions.members.how"));
        how.addClassName("mute");
        add(new H2(getTranslation("institutions.members")), how, list, form());
        fill();
    }

    private void fill() {
        list.removeAll();
        var members = memberships.members(institution);
        var names = people.summaries(members.stream().map(Member::person).collect(Collectors.toSet()));
        members.forEach(member -> list.add(new ListItem(row(member, names))));
    }

    private Component row(Member member, Map<PersonId, PersonSummary> names) {
        var name = Optional.ofNullable(names.get(member.person()))
                .map(PersonSummary::displayName)
                .orElseGet(() -> getTranslation("institutions.members.gone"));
        var role = getTranslation("institutions.role." + member.role().code());
        var what = new Span(term(member, role));
        what.addClassNames("small", "mute");
        var shown = new Span(name);
        shown.getElement().setAttribute("dir", "auto");
        var who = new Div(new Initials(name), new Span(shown, what));
        who.addClassName("person");
        var end = ActionButton.quiet(
                getTranslation("institutions.members.withdraw"),
                () -> Questions.warn(
                        getTranslation("institutions.members.withdraw.ask", name, role),
                        getTranslation("institutions.members.withdraw.how"),
                        getTranslation("institutions.members.withdraw"),
                        getTranslation("institutions.cancel"),
                        () -> {
                            memberships.withdraw(institution, member.id());
                            fill();
                        }));
        var row = new Div(who, end);
        row.addClassNames("row", "between", "pad-block");
        return row;
    }

    private String term(Member member, String role) {
        var until = member.until();
        return until == null
                ? role
                : getTranslation("institutions.members.until", role, amounts.date(LanguageTag.of(getLocale()), until));
    }

    private Component form() {
        var name = new TextField(getTranslation("institutions.members.name"));
        name.setHelperText(getTranslation("institutions.members.name.hint"));
        var terms = new RoleTerms(clock);
        var appoint = ActionButton.go(getTranslation("institutions.members.appoint"), () -> {
            if (FieldFaults.none(Map.of("person", name), () -> {
                var person = people.named(name.getValue())
                        .orElseThrow(() -> RuleViolated.at("person", "institutions.rule.nobody", name.getValue()));
                memberships.appoint(institution, person.id(), terms.role(), terms.from(), terms.until());
            })) {
                name.clear();
                fill();
            }
        });
        var form = new Div(name, terms, new Div(appoint));
        form.addClassNames("card", "stack");
        return form;
    }
}
