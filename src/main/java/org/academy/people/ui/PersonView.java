package org.academy.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import org.academy.people.PeopleAdministration;
import org.academy.people.PersonEntry;
import org.academy.people.PlatformRole;
import org.academy.platform.Amounts;
import org.academy.shared.LanguageTag;
import org.academy.ui.ActionButton;
import org.academy.ui.PageHeader;
import org.academy.ui.Questions;
import org.academy.ui.Titles;
import org.springframework.beans.factory.ObjectProvider;

/** One person's account, as administrators see it: no learning, no answers. */
@StyleSheet("context://styles/people.css")
@Route("admin/people")
@RolesAllowed("ADMINISTRATOR")
class PersonView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient PeopleAdministration people;
    private final transient ObjectProvider<PersonPart> parts;
    private final transient Amounts amounts;
    private String title = "";

    PersonView(PeopleAdministration people, ObjectProvider<PersonPart> parts, Amounts amounts) {
        this.people = people;
        this.parts = parts;
        this.amounts = amounts;
        addClassNames("wrap", "stack", "x", "narrow");
    }

    @Override
    public void setParameter(BeforeEvent event, String userName) {
        show(people.named(userName));
    }

    private void show(PersonEntry person) {
        title = person.displayName();
        removeAll();
        add(new PageHeader(person.displayName())
                .under("admin", getTranslation("people.admin.title"))
                .saying(getTranslation(
                        "people.admin.joined",
                        person.userName(),
                        amounts.date(LanguageTag.of(getLocale()), person.joinedAt()))));
        if (person.disabled() || !person.roles().isEmpty()) {
            add(AdministrationView.badges(person, this));
        }
        add(roles(person), door(person));
        parts.orderedStream()
                .map(part -> part.part(person))
                .flatMap(Optional::stream)
                .forEach(this::add);
    }

    private Component roles(PersonEntry person) {
        var buttons = new Div();
        buttons.addClassNames("row");
        for (var role : PlatformRole.values()) {
            var name = getTranslation("people.role." + role.name().toLowerCase(Locale.ROOT));
            var held = person.roles().contains(role);
            buttons.add(ActionButton.plain(
                    getTranslation(held ? "people.admin.take" : "people.admin.give", name),
                    () -> Questions.ask(
                            getTranslation(
                                    held ? "people.admin.take.ask" : "people.admin.give.ask",
                                    name,
                                    person.displayName()),
                            getTranslation("people.role." + role.name().toLowerCase(Locale.ROOT) + ".text"),
                            getTranslation(held ? "people.admin.take" : "people.admin.give", name),
                            getTranslation("people.cancel"),
                            () -> {
                                if (held) {
                                    people.take(person.id(), role);
                                } else {
                                    people.give(person.id(), role);
                                }
                                show(people.named(person.userName()));
                            })));
        }
        return section("people.admin.roles", buttons);
    }

    private Component door(PersonEntry person) {
        var action = person.disabled()
                ? ActionButton.plain(getTranslation("people.admin.open"), () -> {
                    people.enable(person.id());
                    show(people.named(person.userName()));
                })
                : ActionButton.bad(
                        getTranslation("people.admin.close"),
                        () -> Questions.warn(
                                getTranslation("people.admin.close.ask", person.displayName()),
                                getTranslation("people.admin.close.how"),
                                getTranslation("people.admin.close"),
                                getTranslation("people.cancel"),
                                () -> {
                                    people.disable(person.id());
                                    show(people.named(person.userName()));
                                }));
        var how = new Paragraph(getTranslation("people.admin.close.how"));
        how.addClassName("mute");
        return section("people.admin.account", how, new Div(action));
    }

    private Component section(String heading, Component... parts) {
        var section = new Section(new H2(getTranslation(heading)));
        section.addClassName("stack");
        section.add(parts);
        return section;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, title);
    }
}
