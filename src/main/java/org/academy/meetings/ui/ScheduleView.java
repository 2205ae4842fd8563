package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionSummary;
import org.academy.meetings.ExpectedPeople;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.Seats;
import org.academy.meetings.TemplateId;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.PageHeader;
import org.academy.ui.Questions;
import org.academy.ui.Titles;
import org.academy.ui.Toast;
import org.springframework.beans.factory.ObjectProvider;

/** Where a meeting is scheduled: one form, and beside it what time it will be for those who are expected. */
@StyleSheet("context://styles/events.css")
@Route("events/new")
@PermitAll
class ScheduleView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient MeetingPlanning planning;
    private final transient MeetingCatalogue catalogue;
    private final transient InstitutionDirectory directory;
    private final transient ObjectProvider<ExpectedPeople> expected;
    private final transient Clocks clocks;
    private final Select<InstitutionSummary> host = new Select<>();
    private final Select<MeetingPlanning.Template> template = new Select<>();
    private transient PlanForm form;
    private transient AudienceCard audience;
    private boolean touched;

    ScheduleView(
            MeetingPlanning planning,
            MeetingCatalogue catalogue,
            InstitutionDirectory directory,
            ObjectProvider<ExpectedPeople> expected,
            Clocks clocks) {
        this.planning = planning;
        this.catalogue = catalogue;
        this.directory = directory;
        this.expected = expected;
        this.clocks = clocks;
        this.form = new PlanForm(clocks, planning.blank(Clocks.language(), clocks.mine()), this::touched);
        this.audience = new AudienceCard(clocks, form::begin);
        addClassNames("wrap", "stack", "w", "events");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var hosts = directory.summaries(planning.hosts()).values().stream()
                .sorted(Comparator.comparing(InstitutionSummary::name))
                .toList();
        if (hosts.isEmpty()) {
            throw new NotFound("meeting", "new");
        }
        var asked = event.getLocation().getQueryParameters();
        host.setLabel(getTranslation("meetings.plan.host"));
        host.setItems(hosts);
        host.setItemLabelGenerator(InstitutionSummary::name);
        host.setWidthFull();
        host.setValue(hosts.getFirst());
        host.addValueChangeListener(change -> hosted());
        if (hosts.size() > 1) {
            form.host(host);
        }
        template.setLabel(getTranslation("meetings.plan.template.from"));
        template.setItemLabelGenerator(one -> one == null ? getTranslation("meetings.plan.template.none") : one.name());
        template.setEmptySelectionAllowed(true);
        template.setEmptySelectionCaption(getTranslation("meetings.plan.template.none"));
        template.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                begin(change.getValue().id());
            }
        });
        removeAll();
        var header = new PageHeader(getTranslation("meetings.plan.new.title"))
                .above(new Anchor("events", getTranslation("meetings.menu")), Terms.stage(this, MeetingStage.DRAFT))
                .actions(template);
        var aside = new Aside(audience);
        audience.addClassName("stick");
        var left = new Div(form, actions());
        left.addClassNames("stack", "w");
        var columns = new Div(left, aside);
        columns.addClassName("cols");
        add(header, columns);
        hosted();
        asked.getSingleParameter("template").flatMap(ScheduleView::id).ifPresent(this::begin);
        touched = false;
        form.focus();
    }

    private static Optional<TemplateId> id(String text) {
        try {
            return Optional.of(new TemplateId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private void begin(TemplateId id) {
        var start = form.when()
                .map(one -> one.start())
                .orElseGet(() -> clocks.today().plusWeeks(1).atTime(14, 0));
        planning.plan(id, start).ifPresent(plan -> {
            form.show(plan);
            form.when().ifPresent(audience::at);
        });
    }

    /** Its templates, its city, and those who came to its meetings before. */
    private void hosted() {
        var house = host.getValue();
        var templates = planning.templates(house.id());
        template.setItems(templates);
        template.setVisible(!templates.isEmpty());
        form.suggest(house.city(), house.country());
        var known = expected.orderedStream()
                .map(one -> one.byZone(house.id(), null))
                .filter(people -> !people.isEmpty())
                .findFirst();
        audience.expect(known.orElse(Map.of()), known.isPresent());
        audience.at(form.when().orElse(null));
    }

    private Component actions() {
        var row = new Div(
                ActionButton.go(getTranslation("meetings.plan.ask"), () -> keep(true)),
                ActionButton.plain(getTranslation("meetings.plan.keep"), () -> keep(false)),
                form.filled());
        row.addClassName("row");
        return row;
    }

    private void touched() {
        touched = true;
        audience.at(form.when().orElse(null));
    }

    private void keep(boolean ask) {
        var kept = new MeetingId[1];
        if (!form.accepted(() -> {
            MeetingPlan plan = form.plan();
            kept[0] = planning.schedule(host.getValue().id(), plan);
        })) {
            return;
        }
        touched = false;
        var meeting = Objects.requireNonNull(kept[0]);
        var slug =
                catalogue.seats(meeting).map(Seats::slug).orElseThrow(() -> new NotFound("meeting", meeting.value()));
        if (!ask) {
            Toast.say(getTranslation("meetings.plan.kept"));
            UI.getCurrent().navigate("events/" + slug + "/plan");
            return;
        }
        try {
            planning.askForSignOff(meeting);
            Toast.say(getTranslation("meetings.plan.asked"));
            go(slug, "part", "sign-off");
        } catch (RuleViolated lacking) {
            go(slug, "ask", "true");
        }
    }

    private static void go(String slug, String name, String value) {
        UI.getCurrent().navigate("events/" + slug + "/plan", QueryParameters.of(name, value));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (touched) {
            var leaving = event.postpone();
            Questions.warn(
                    getTranslation("meetings.plan.leave"),
                    getTranslation("meetings.plan.leave.new"),
                    getTranslation("meetings.plan.leave.yes"),
                    getTranslation("meetings.plan.leave.no"),
                    leaving::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("meetings.plan.new.title"));
    }
}
