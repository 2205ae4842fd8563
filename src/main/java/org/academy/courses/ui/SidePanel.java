package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.academy.courses.CourseRole;
import org.academy.courses.DraftOutline;
import org.academy.courses.DraftOutline.Verb;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionSummary;
import org.academy.people.People;
import org.academy.shared.LanguageTag;
import org.academy.ui.ActionButton;
import org.academy.ui.Initials;
import org.academy.ui.Questions;
import org.academy.ui.StateBadge;

/** The end of the workbench: the languages of a work, and the people who make it. */
class SidePanel extends Aside {

    private final Desk desk;
    private final People people;

    SidePanel(Desk desk, People people, InstitutionDirectory directory, Function<LanguageTag, String> inLanguage) {
        this.desk = desk;
        this.people = people;
        addClassNames("pane", "pad", "stack", "w");
        add(languages(inLanguage));
        if (desk.may(Verb.HAND_OVER)) {
            add(new HandOverForm(desk, people, directory));
        } else {
            add(team(), owners(directory));
        }
    }

    private Component languages(Function<LanguageTag, String> inLanguage) {
        var list = new UnorderedList();
        list.addClassName("flat");
        for (var language : LanguageTag.all()) {
            var name = new Span(language.ownName());
            name.getElement().setAttribute("lang", language.tag());
            var link = new Anchor(inLanguage.apply(language), name, variantBadge(language));
            link.addClassName("variant");
            if (language == desk.language) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(link));
        }
        return section("courses.languages", list);
    }

    private Component variantBadge(LanguageTag language) {
        var state = desk.outline.variants().get(language);
        if (language == desk.original()) {
            return new StateBadge(StateBadge.Shape.OPEN, getTranslation("courses.variant.original"));
        }
        if (state == null || state.missing() >= state.total()) {
            return new StateBadge(StateBadge.Shape.PLANNED, getTranslation("courses.variant.none"));
        }
        if (state.missing() > 0) {
            return new StateBadge(StateBadge.Shape.RUNNING, getTranslation("courses.variant.missing", state.missing()));
        }
        return state.stale() > 0
                ? new StateBadge(StateBadge.Shape.WAITING, getTranslation("courses.variant.stale", state.stale()))
                : new StateBadge(StateBadge.Shape.DONE, getTranslation("courses.variant.complete"));
    }

    private Component team() {
        var list = new UnorderedList();
        list.addClassNames("stack", "t");
        desk.outline.team().forEach(member -> list.add(member(member)));
        var section = section("courses.team", list);
        if (desk.may(Verb.MANAGE_TEAM)) {
            section.add(invitation());
        }
        return section;
    }

    private ListItem member(DraftOutline.TeamMember member) {
        var name = new Span(member.person().displayName());
        name.addClassName("strong");
        name.getElement().setAttribute("dir", "auto");
        var role = new Span(
                member.institution() == null
                        ? Words.role(this, member.role())
                        : getTranslation(
                                "courses.team.role",
                                Words.role(this, member.role()),
                                member.institution().name()));
        role.addClassNames("tiny", "mute");
        var words = new Div(name, role);
        var row = new Div(new Initials(member.person().displayName()), words);
        row.addClassNames("person", "small");
        var item = new ListItem(row);
        item.addClassName("member");
        if (desk.may(Verb.MANAGE_TEAM) && member.role() != CourseRole.LEAD_AUTHOR) {
            item.add(ActionButton.sign(
                    "x",
                    getTranslation("courses.team.dismiss", member.person().displayName()),
                    () -> Questions.warn(
                            getTranslation(
                                    "courses.team.dismiss.question",
                                    member.person().displayName()),
                            getTranslation("courses.team.dismiss.consequence"),
                            getTranslation("courses.team.dismiss.yes"),
                            getTranslation("ui.cancel"),
                            () -> desk.save(() -> {
                                desk.team.dismiss(
                                        desk.outline.course(), member.person().id(), member.role());
                                desk.refresh();
                            }))));
        }
        return item;
    }

    private Component invitation() {
        var name = new TextField(getTranslation("courses.team.user-name"));
        name.setHelperText(getTranslation("courses.team.user-name.hint"));
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.EAGER);
        var role = new Select<CourseRole>();
        role.setLabel(getTranslation("courses.team.as"));
        role.setItems(CourseRole.AUTHOR, CourseRole.REVIEWER, CourseRole.TRANSLATOR);
        role.setItemLabelGenerator(one -> Words.role(this, one));
        role.setValue(CourseRole.AUTHOR);
        role.setWidthFull();
        var add = ActionButton.plain(getTranslation("courses.team.add"), () -> {
            var person = people.named(name.getValue().strip());
            if (person.isEmpty()) {
                name.setErrorMessage(getTranslation("courses.team.unknown", name.getValue()));
                name.setInvalid(true);
                name.focus();
                return;
            }
            desk.save(() -> {
                desk.team.appoint(desk.outline.course(), person.get().id(), role.getValue());
                desk.refresh();
            });
        });
        var form = new Div(name, role, new Div(add));
        form.addClassName("stack");
        var fold = new NativeDetails(new Span(getTranslation("courses.team.invite")), form);
        fold.addClassName("fold");
        return fold;
    }

    private Component owners(InstitutionDirectory directory) {
        var list = new UnorderedList();
        list.addClassNames("stack", "t", "small");
        for (var owner : desk.outline.owners()) {
            var name = new Span(owner.name());
            var item = new ListItem(name);
            if (owner.equals(desk.outline.lead())) {
                var lead = new Span(getTranslation("courses.owner.lead"));
                lead.addClassNames("tiny", "mute");
                item.add(lead);
            }
            item.addClassNames("row", "t");
            list.add(item);
        }
        var section = section("courses.owners", list);
        if (desk.may(Verb.MANAGE_TEAM)) {
            section.add(ownerInvitation(directory));
        }
        return section;
    }

    private Component ownerInvitation(InstitutionDirectory directory) {
        var owned = desk.outline.owners().stream().map(InstitutionSummary::id).collect(Collectors.toSet());
        var choice = institutionChoice(directory, owned);
        choice.setLabel(getTranslation("courses.owner.institution"));
        var form = new Div(choice, new Div(ActionButton.plain(getTranslation("courses.owner.invite"), () -> {
            var chosen = choice.getValue();
            if (chosen != null) {
                desk.save(() -> {
                    desk.team.inviteOwner(desk.outline.course(), chosen.id());
                    desk.refresh();
                });
            }
        })));
        form.addClassName("stack");
        var hint = new Paragraph(getTranslation("courses.owner.hint"));
        hint.addClassNames("tiny", "mute");
        form.add(hint);
        var fold = new NativeDetails(new Span(getTranslation("courses.owner.add")), form);
        fold.addClassName("fold");
        return fold;
    }

    private static ComboBox<InstitutionSummary> institutionChoice(
            InstitutionDirectory directory, Set<InstitutionId> without) {
        var choice = new ComboBox<InstitutionSummary>();
        choice.setItemLabelGenerator(InstitutionSummary::name);
        choice.setWidthFull();
        choice.setItems(Institutions.all(directory).stream()
                .filter(one -> !without.contains(one.id()))
                .toList());
        return choice;
    }

    private Section section(String title, Component... parts) {
        var heading = new H2(getTranslation(title));
        heading.addClassName("pt");
        var section = new Section(heading);
        section.addClassNames("stack", "t");
        section.add(parts);
        return section;
    }
}
