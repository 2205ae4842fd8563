package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.institutions.InstitutionQuery;
import org.academy.institutions.InstitutionSummary;
import org.academy.meetings.Fact;
import org.academy.meetings.MeetingDraft;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.Seats;
import org.academy.people.PersonSummary;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.Cloth;
import org.academy.ui.FieldFaults;
import org.academy.ui.Questions;
import org.academy.ui.StateBadge;
import org.academy.ui.StateBadge.Shape;
import org.academy.ui.Toast;
import org.springframework.data.domain.PageRequest;

/** Who has to agree before a meeting is published, and what becomes of the meeting as a whole. */
class SignOffPart extends Div {

    private static final int ENOUGH = 500;
    private static final int LONGEST_REASON = 600;

    private final transient PlanDesk desk;

    SignOffPart(PlanDesk desk) {
        this.desk = desk;
        addClassNames("stack", "w");
        var main = new Div(track(), duties());
        main.addClassNames("stack", "w");
        if (!desk.mayPlan) {
            main.add(whatIsSigned());
            add(main);
            return;
        }
        if (desk.draft.stage() == MeetingStage.DRAFT || desk.draft.stage() == MeetingStage.SIGNED_OFF) {
            main.add(anotherOrganiser());
        }
        if (goesOn()) {
            main.add(cancelling());
        }
        var aside = new Aside(next());
        if (desk.forHost) {
            aside.add(copying(), keeping());
        }
        aside.addClassName("stack");
        var columns = new Div(main, aside);
        columns.addClassNames("cols", "action-first");
        add(columns);
    }

    private boolean goesOn() {
        return switch (desk.draft.stage()) {
            case PUBLISHED, REGISTRATION_OPEN, REGISTRATION_CLOSED, RUNNING -> true;
            case DRAFT, SIGNED_OFF, FINISHED, ARCHIVED, CANCELLED -> false;
        };
    }

    private Section section(String heading, Component... content) {
        var section = new Section(new H2(getTranslation(heading)));
        section.addClassName("stack");
        section.add(content);
        return section;
    }

    private Component track() {
        var track = new OrderedList();
        track.addClassName("track");
        track.getElement().setAttribute("aria-label", getTranslation("meetings.view.column.stage"));
        int now = switch (desk.draft.stage()) {
            case DRAFT -> 0;
            case SIGNED_OFF -> 1;
            case FINISHED, ARCHIVED -> 3;
            case PUBLISHED, REGISTRATION_OPEN, REGISTRATION_CLOSED, RUNNING, CANCELLED -> 2;
        };
        var third = desk.draft.stage() == MeetingStage.DRAFT
                        || desk.draft.stage() == MeetingStage.SIGNED_OFF
                        || desk.draft.stage() == MeetingStage.FINISHED
                        || desk.draft.stage() == MeetingStage.ARCHIVED
                ? MeetingStage.PUBLISHED
                : desk.draft.stage();
        var steps = new MeetingStage[] {MeetingStage.DRAFT, MeetingStage.SIGNED_OFF, third, MeetingStage.FINISHED};
        for (int at = 0; at < steps.length; at++) {
            var step = new ListItem(new Span(getTranslation("meetings.stage." + steps[at].code())));
            if (at < now) {
                step.addClassName("done");
            } else if (at == now) {
                step.addClassName("now");
                step.getElement().setAttribute("aria-current", "step");
            }
            track.add(step);
        }
        return track;
    }

    private Component duties() {
        Set<PersonId> signers = desk.draft.duties().stream()
                .map(MeetingDraft.Duty::signedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = desk.people.summaries(signers);
        var mine = desk.planning.maySignOffFor(desk.draft.id());
        var list = new UnorderedList();
        list.addClassNames("card", "p0");
        desk.draft.duties().forEach(duty -> {
            var row = new ListItem(
                    who(duty, names),
                    standing(duty),
                    action(duty, mine.contains(duty.institution().id())));
            row.addClassName("owe");
            list.add(row);
        });
        var how = new Paragraph(getTranslation("meetings.plan.sign-off.how"));
        how.addClassNames("small", "mute", "narrow");
        return section("meetings.plan.sign-off.who", how, list);
    }

    /** For those who sign and do not plan: everything they put their name to. */
    private Component whatIsSigned() {
        var words = new PlanWords(this, desk.clocks);
        var list = new DescriptionList();
        list.addClassName("facts");
        for (var fact : Fact.values()) {
            var said = words.of(desk.draft.plan(), fact);
            if (!said.isBlank()) {
                var text = new Description(said);
                text.addClassName("differences");
                text.getElement().setAttribute("dir", "auto");
                list.add(new Term(getTranslation("meetings.fact." + fact.code())), text);
            }
        }
        return section("meetings.plan.sign-off.what", list);
    }

    private Component who(MeetingDraft.Duty duty, Map<PersonId, PersonSummary> names) {
        var name = new Span(duty.institution().name());
        name.addClassName("strong");
        name.getElement().setAttribute("dir", "auto");
        var signer = duty.signedBy() == null ? null : names.get(duty.signedBy());
        var role = new Span(
                signer != null
                        ? getTranslation("meetings.plan.sign-off.by", signer.displayName())
                        : getTranslation(duty.host() ? "meetings.plan.host" : "meetings.plan.sign-off.partner"));
        role.addClassNames("small", "mute");
        var who = new Div(Cloth.swatch(duty.institution().slug()), new Div(name, role));
        who.addClassName("person");
        return who;
    }

    private Component standing(MeetingDraft.Duty duty) {
        var zone = desk.clocks.mine();
        var times = desk.clocks.times();
        var language = Clocks.language();
        var standing = new Div();
        standing.addClassNames("stack", "t");
        String when = "";
        if (duty.signedAt() != null) {
            standing.add(new Div(new StateBadge(Shape.DONE, getTranslation("meetings.stage.signed-off"))));
            when = times.dateTime(language, duty.signedAt(), zone);
        } else if (duty.askedAt() != null) {
            standing.add(new Div(new StateBadge(Shape.WAITING, getTranslation("meetings.plan.sign-off.owed"))));
            when = getTranslation(
                    "meetings.plan.sign-off.asked", times.day(language, duty.askedAt(), zone), duty.reminders());
        } else {
            standing.add(new Div(new StateBadge(Shape.PLANNED, getTranslation("meetings.plan.sign-off.not-asked"))));
        }
        var line = new Span(when);
        line.addClassNames("small", "mute", "num");
        if (!when.isEmpty()) {
            standing.add(line);
        }
        return standing;
    }

    private Component action(MeetingDraft.Duty duty, boolean mine) {
        var actions = new Div();
        actions.addClassNames("row", "t");
        var institution = duty.institution();
        if (!duty.given() && mine) {
            actions.add(ActionButton.plain(getTranslation("meetings.plan.sign-off.sign"), () -> {
                        desk.planning.signOff(desk.draft.id(), institution.id());
                        Toast.say(getTranslation("meetings.plan.sign-off.signed", institution.name()));
                        desk.refresh();
                    })
                    .with("check"));
        }
        if (desk.mayPlan && !duty.host() && !desk.everyoneSees()) {
            actions.add(ActionButton.sign(
                    "x",
                    getTranslation("meetings.plan.sign-off.remove", institution.name()),
                    () -> Questions.warn(
                            getTranslation("meetings.plan.sign-off.remove.ask", institution.name()),
                            getTranslation("meetings.plan.sign-off.remove.how"),
                            getTranslation("meetings.plan.remove"),
                            getTranslation("ui.cancel"),
                            () -> {
                                desk.planning.removeOrganiser(desk.draft.id(), institution.id());
                                desk.refresh();
                            })));
        }
        return actions;
    }

    private Component anotherOrganiser() {
        var there =
                desk.draft.duties().stream().map(one -> one.institution().id()).collect(Collectors.toSet());
        var institution = new ComboBox<InstitutionSummary>(getTranslation("meetings.plan.sign-off.add"));
        institution.setItems(desk.directory
                .find(InstitutionQuery.any(), PageRequest.of(0, ENOUGH))
                .filter(one -> !there.contains(one.id()))
                .toList());
        institution.setItemLabelGenerator(InstitutionSummary::name);
        institution.setHelperText(getTranslation("meetings.plan.sign-off.add.hint"));
        institution.setWidthFull();
        institution.addValueChangeListener(change -> {
            var one = change.getValue();
            if (change.isFromClient() && one != null) {
                desk.planning.addOrganiser(desk.draft.id(), one.id());
                desk.refresh();
            }
        });
        var box = new Div(institution);
        box.addClassName("narrow");
        return box;
    }

    /** The one thing that comes next. */
    private Component next() {
        var card = new Section();
        card.addClassNames("card", "stack");
        var stage = desk.draft.stage();
        var words = new Paragraph();
        words.addClassName("small");
        switch (stage) {
            case DRAFT -> {
                boolean askedAll = desk.draft.duties().stream().allMatch(one -> one.given() || one.askedAt() != null);
                words.setText(getTranslation("meetings.plan.next.draft"));
                card.add(
                        new H2(getTranslation("meetings.plan.next")),
                        words,
                        ActionButton.go(
                                getTranslation(askedAll ? "meetings.plan.sign-off.remind" : "meetings.plan.ask"),
                                () -> complete(
                                        () -> desk.planning.askForSignOff(desk.draft.id()), "meetings.plan.asked")));
            }
            case SIGNED_OFF -> {
                words.setText(getTranslation("meetings.plan.next.signed-off"));
                card.add(
                        new H2(getTranslation("meetings.plan.next")),
                        words,
                        ActionButton.go(getTranslation("meetings.plan.publish"), this::publish));
            }
            case PUBLISHED, REGISTRATION_OPEN, REGISTRATION_CLOSED, RUNNING -> {
                words.setText(getTranslation("meetings.plan.next.published"));
                card.add(new H2(getTranslation("meetings.stage." + stage.code())), words);
            }
            case FINISHED, ARCHIVED -> {
                words.setText(getTranslation("meetings.plan.next.finished"));
                card.add(new H2(getTranslation("meetings.stage." + stage.code())), words);
            }
            case CANCELLED -> {
                words.setText(getTranslation("meetings.plan.next.cancelled"));
                card.add(new H2(getTranslation("meetings.stage." + stage.code())), words);
            }
        }
        if (desk.forHost && !desk.everyoneSees()) {
            card.add(discarding());
        }
        return card;
    }

    private void publish() {
        complete(() -> desk.planning.publish(desk.draft.id()), "meetings.plan.published");
    }

    /** What the plan still lacks is said at its fields. */
    private void complete(Runnable step, String done) {
        try {
            step.run();
            Toast.say(getTranslation(done));
            desk.refresh();
        } catch (RuleViolated lacking) {
            if (lacking.field().isEmpty()) {
                throw lacking;
            }
            UI.getCurrent().navigate("events/" + desk.draft.slug() + "/plan", QueryParameters.of("ask", "true"));
        }
    }

    private Component discarding() {
        return ActionButton.bad(
                getTranslation("meetings.plan.discard"),
                () -> Questions.warn(
                        getTranslation("meetings.plan.discard.ask", PlanView.titleOf(desk.draft)),
                        getTranslation("meetings.plan.discard.how"),
                        getTranslation("meetings.plan.discard"),
                        getTranslation("meetings.plan.leave.no"),
                        () -> {
                            desk.planning.discard(desk.draft.id());
                            UI.getCurrent().navigate("events");
                            Toast.say(getTranslation("meetings.plan.discarded"));
                        }));
    }

    private Component cancelling() {
        var reason = new TextArea(getTranslation("meetings.plan.cancel.reason"));
        reason.setHelperText(getTranslation("meetings.plan.cancel.reason.hint"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        var button = ActionButton.bad(getTranslation("meetings.plan.cancel"), () -> {
            reason.setInvalid(false);
            if (reason.isEmpty()) {
                reason.setErrorMessage(getTranslation("meetings.plan.cancel.reason.missing"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            Questions.warn(
                    getTranslation("meetings.plan.cancel.ask", PlanView.titleOf(desk.draft)),
                    getTranslation("meetings.plan.cancel.how"),
                    getTranslation("meetings.plan.cancel"),
                    getTranslation("meetings.plan.leave.no"),
                    () -> {
                        if (FieldFaults.none(
                                Map.of("reason", reason),
                                () -> desk.planning.cancel(
                                        desk.draft.id(), reason.getValue().strip()))) {
                            Toast.say(getTranslation("meetings.plan.cancelled"));
                            desk.refresh();
                        }
                    });
        });
        var section = section("meetings.plan.cancel.title", reason, new Div(button));
        section.addClassNames("rule");
        return section;
    }

    private Component copying() {
        var start = DayField.moment(getTranslation("meetings.plan.copy.start"));
        start.setMoment(desk.when().start().plusWeeks(1));
        var button = ActionButton.plain(getTranslation("meetings.plan.copy"), () -> {
            var fields = Map.<String, Holder>of("start", new Holder(start));
            FieldFaults.none(fields, () -> {
                var at = start.moment().orElseThrow(() -> RuleViolated.at("start", "meetings.plan.rule.day"));
                var copy = desk.planning.copy(desk.draft.id(), at);
                desk.catalogue.seats(copy).map(Seats::slug).ifPresent(slug -> {
                    UI.getCurrent().navigate("events/" + slug + "/plan");
                    Toast.say(getTranslation("meetings.plan.copied"));
                });
            });
        });
        var card = section("meetings.plan.copy.title", start, new Div(button));
        card.addClassName("card");
        return card;
    }

    private Component keeping() {
        var name = new TextField(getTranslation("meetings.plan.template.name"), PlanView.titleOf(desk.draft), "");
        name.setWidthFull();
        var button = ActionButton.plain(getTranslation("meetings.plan.template.keep"), () -> {
            if (FieldFaults.none(
                    Map.of("name", name),
                    () -> desk.planning.keepAsTemplate(
                            desk.draft.id(), name.getValue().strip()))) {
                Toast.say(getTranslation("meetings.plan.template.kept"));
                desk.refresh();
            }
        });
        var card = section("meetings.plan.template", name, new Div(button));
        card.addClassName("card");
        var kept = new UnorderedList();
        kept.addClassName("rows");
        desk.planning
                .templates(desk.draft.duties().getFirst().institution().id())
                .forEach(one -> {
                    var words = new Span(one.name());
                    words.getElement().setAttribute("dir", "auto");
                    var row = new Div(
                            words,
                            ActionButton.sign(
                                    "trash", getTranslation("meetings.plan.session.remove", one.name()), () -> {
                                        desk.planning.forget(one.id());
                                        desk.refresh();
                                    }));
                    row.addClassNames("row", "between");
                    kept.add(new ListItem(row));
                });
        card.add(kept);
        return card;
    }
}
