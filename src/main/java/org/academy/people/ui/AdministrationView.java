package org.academy.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.academy.people.PeopleAdministration;
import org.academy.people.PersonEntry;
import org.academy.ui.ActionLink;
import org.academy.ui.EmptyState;
import org.academy.ui.Initials;
import org.academy.ui.PageHeader;
import org.academy.ui.PagedList;
import org.academy.ui.StateBadge;
import org.academy.ui.StateBadge.Shape;
import org.academy.ui.Titles;

/** Everybody with an account, found by typing. */
@StyleSheet("context://styles/people.css")
@Route("admin")
@Menu(order = 95, title = "people.admin.menu", icon = "gear")
@RolesAllowed("ADMINISTRATOR")
class AdministrationView extends Div implements HasDynamicTitle {

    private final transient PeopleAdministration people;
    private final Div list = new Div();

    AdministrationView(PeopleAdministration people) {
        this.people = people;
        addClassNames("wrap", "stack", "x");
        add(
                new PageHeader(getTranslation("people.admin.title"))
                        .saying(getTranslation("people.admin.lede"))
                        .actions(ActionLink.plain("admin/mails", getTranslation("people.admin.mails"))),
                search(),
                list);
        find("");
    }

    private TextField search() {
        var search = new TextField(getTranslation("people.admin.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue()));
        return search;
    }

    private void find(String text) {
        list.removeAll();
        list.add(new PagedList<>(
                page -> people.find(text, page),
                this::row,
                new EmptyState(
                        "people", getTranslation("people.admin.none"), getTranslation("people.admin.none.how"))));
    }

    private Component row(PersonEntry person) {
        var name = new Anchor("admin/people/" + person.userName(), person.displayName());
        name.getElement().setAttribute("dir", "auto");
        var signs = new Span(person.userName());
        signs.addClassNames("small", "mute");
        var words = new Span(name, signs);
        var who = new Div(new Initials(person.displayName()), words);
        who.addClassName("person");
        var row = new Div(who, badges(person));
        row.addClassNames("row", "between", "pad-block");
        return row;
    }

    static Component badges(PersonEntry person, Component view) {
        var badges = new Div();
        badges.addClassNames("row", "t");
        person.roles()
                .forEach(role -> badges.add(new StateBadge(
                        Shape.DONE,
                        view.getTranslation("people.role." + role.name().toLowerCase(Locale.ROOT)))));
        if (person.disabled()) {
            badges.add(new StateBadge(Shape.GONE, view.getTranslation("people.admin.closed")));
        }
        return badges;
    }

    private Component badges(PersonEntry person) {
        return badges(person, this);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("people.admin.title"));
    }
}
