package org.academy.meetings.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.meetings.ExpectedPeople;
import org.academy.meetings.Fact;
import org.academy.meetings.Facts;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.Revised;
import org.academy.meetings.SeriesSummary;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What a meeting is, to be changed. Nothing is kept until somebody saves; what two people changed at once is shown side
 * by side, and somebody chooses.
 */
class PlanPart extends Div implements PlanView.Unsaved {

    private static final int LONGEST_NOTE = 600;

    private final transient PlanDesk desk;
    private final transient Runnable saved;
    private final Div clashes = new Div();
    private final PlanForm form;
    private final AudienceCard audience;
    private final Div bar = new Div();
    private final Span what = new Span();
    private final TextArea note = new TextArea();
    private final Paragraph status = new Paragraph();
    private transient MeetingPlan base;
    private final transient Set<Fact> open = EnumSet.noneOf(Fact.class);

    PlanPart(PlanDesk desk, ObjectProvider<ExpectedPeople> expected, Runnable saved) {
        this.desk = desk;
        this.saved = saved;
        this.base = desk.draft.plan();
        addClassNames("stack", "w");
        this.form = new PlanForm(desk.clocks, base, this::changed);
        this.audience = new AudienceCard(desk.clocks, form::begin);
        audience.addClassName("stick");
        clashes.addClassNames("stack");
        status.addClassNames("small", "mute");
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        var left = new Div(status, clashes, form, bar());
        left.addClassNames("stack", "w");
        var columns = new Div(left, new Aside(audience));
        columns.addClassName("cols");
        add(columns);
        SeriesSummary series = desk.draft.series();
        var host = desk.draft.duties().getFirst().institution().id();
        var known = expected.orderedStream()
                .map(one -> one.byZone(host, series == null ? null : series.id()))
                .filter(people -> !people.isEmpty())
                .findFirst();
        audience.expect(known.orElse(Map.of()), known.isPresent());
        audience.at(base.when());
    }

    private Div bar() {
        what.addClassNames("small", "strong");
        note.setLabel(getTranslation("meetings.plan.note"));
        note.setHelperText(getTranslation("meetings.plan.note.hint"));
        note.setMaxLength(LONGEST_NOTE);
        note.setMinRows(1);
        note.setMaxRows(4);
        note.setWidthFull();
        var actions = new Div();
        actions.addClassName("row");
        if (desk.everyoneSees()) {
            actions.add(
                    ActionButton.go(getTranslation("meetings.plan.save.tell"), () -> save(true)),
                    ActionButton.plain(getTranslation("meetings.plan.save.quietly"), () -> save(false)));
        } else {
            note.setVisible(false);
            actions.add(ActionButton.go(getTranslation("meetings.plan.save"), () -> save(false)));
        }
        actions.add(ActionButton.quiet(getTranslation("meetings.plan.save.undo"), this::undo)
                .with("undo"));
        bar.add(new Div(what), note, actions);
        bar.addClassNames("save-bar", "card", "stack");
        bar.getElement().setAttribute("role", "region");
        bar.getElement().setAttribute("aria-label", getTranslation("meetings.plan.save.bar"));
        bar.setVisible(false);
        return bar;
    }

    /** Says at its fields what the plan lacks before it can be signed off; asks if it lacks nothing. */
    void ask() {
        if (form.accepted(() -> desk.planning.askForSignOff(desk.draft.id()))) {
            status.setText(getTranslation("meetings.plan.asked"));
            desk.reload();
            saved.run();
        }
    }

    @Override
    public boolean unsaved() {
        return bar.isVisible();
    }

    private void changed() {
        audience.at(form.when().orElse(null));
        status.setText("");
        try {
            var facts = Facts.changed(base, form.plan());
            bar.setVisible(!facts.isEmpty() || !open.isEmpty());
            what.setText(getTranslation(
                    "meetings.plan.save.what", facts.stream().map(this::name).collect(Collectors.joining(", "))));
        } catch (RuleViolated notYet) {
            bar.setVisible(true);
            what.setText(getTranslation("meetings.plan.save.what", name(Fact.WHEN)));
        }
    }

    private String name(Fact fact) {
        return getTranslation("meetings.fact." + fact.code());
    }

    private void undo() {
        open.clear();
        clashes.removeAll();
        form.show(base);
        changed();
        form.focus();
    }

    private void save(boolean tell) {
        var heard = new Revised[1];
        var mine = new MeetingPlan[1];
        if (!form.accepted(() -> {
            mine[0] = form.plan();
            heard[0] = desk.planning.revise(
                    desk.draft.id(),
                    base,
                    mine[0],
                    tell,
                    tell && !note.isEmpty() ? note.getValue().strip() : null);
        })) {
            return;
        }
        hear(heard[0], mine[0], tell);
    }

    private void hear(@Nullable Revised revised, @Nullable MeetingPlan mine, boolean tell) {
        if (revised == null || mine == null) {
            return;
        }
        var before = base;
        base = revised.theirs();
        desk.reload();
        saved.run();
        open.clear();
        clashes.removeAll();
        if (revised.clashes().isEmpty()) {
            form.show(base);
            note.clear();
            changed();
            status.setText(getTranslation(tell ? "meetings.plan.saved.told" : "meetings.plan.saved"));
            status.getElement().executeJs("this.focus({preventScroll: true})");
            return;
        }
        open.addAll(revised.clashes());
        form.show(Facts.taking(revised.clashes(), mine, base));
        revised.clashes().forEach(fact -> clashes.add(clash(fact, before, mine)));
        changed();
    }

    private ClashPanel clash(Fact fact, MeetingPlan before, MeetingPlan mine) {
        return new ClashPanel(fact, new PlanWords(this, desk.clocks), before, mine, base, (panel, choice) -> {
            switch (choice) {
                case MINE -> settle(panel, fact);
                case THEIRS -> {
                    form.show(Facts.taking(Set.of(fact), base, form.plan()));
                    settle(panel, fact);
                }
                case BY_HAND -> form.focus(fact);
            }
        });
    }

    private void settle(ClashPanel panel, Fact fact) {
        open.remove(fact);
        clashes.remove(panel);
        changed();
    }
}
