package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Optional;
import org.academy.institutions.InstitutionDirectory;
import org.academy.media.MediaLibrary;
import org.academy.meetings.ExpectedPeople;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingDraft;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.ProgrammeImport;
import org.academy.meetings.SeriesPlanning;
import org.academy.people.People;
import org.academy.ui.ActionLink;
import org.academy.ui.Faces;
import org.academy.ui.PageHeader;
import org.academy.ui.Questions;
import org.academy.ui.Titles;
import org.springframework.beans.factory.ObjectProvider;

/** Where its organisers change a meeting: what it is, its programme, who speaks, what is kept, who signs it off. */
@StyleSheet("context://styles/events.css")
@Route("events/:slug/plan")
@PermitAll
class PlanView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    /** The parts of a plan, in the order in which one comes to them. */
    enum Part {
        PLAN("plan"),
        PROGRAMME("programme"),
        SPEAKERS("speakers"),
        MATERIALS("materials"),
        SERIES("series"),
        SIGN_OFF("sign-off");

        private final String code;

        Part(String code) {
            this.code = code;
        }
    }

    /** A part that would lose something if one left it now. */
    interface Unsaved {
        boolean unsaved();
    }

    private final transient MeetingPlanning planning;
    private final transient MeetingCatalogue catalogue;
    private final transient SeriesPlanning series;
    private final transient ProgrammeImport imports;
    private final transient InstitutionDirectory directory;
    private final transient MediaLibrary media;
    private final transient People people;
    private final transient ObjectProvider<ExpectedPeople> expected;
    private final transient ObjectProvider<PlanLink> links;
    private final transient Clocks clocks;
    private final Div head = new Div();
    private final Div body = new Div();
    private Part part = Part.PLAN;
    private String title = "";

    PlanView(
            MeetingPlanning planning,
            MeetingCatalogue catalogue,
            SeriesPlanning series,
            ProgrammeImport imports,
            InstitutionDirectory directory,
            MediaLibrary media,
            People people,
            ObjectProvider<ExpectedPeople> expected,
            ObjectProvider<PlanLink> links,
            Clocks clocks) {
        this.planning = planning;
        this.catalogue = catalogue;
        this.series = series;
        this.imports = imports;
        this.directory = directory;
        this.media = media;
        this.people = people;
        this.expected = expected;
        this.links = links;
        this.clocks = clocks;
        addClassNames("wrap", "stack", "w", "events");
        head.addClassName("stack");
        add(head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        part = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("part")
                .flatMap(code -> Arrays.stream(Part.values())
                        .filter(one -> one.code.equals(code))
                        .findFirst())
                .orElse(Part.PLAN);
        var desk = new PlanDesk(
                planning,
                catalogue,
                series,
                imports,
                directory,
                media,
                people,
                clocks,
                planning.draft(slug, Clocks.language()),
                this::show);
        if (!desk.mayPlan) {
            part = Part.SIGN_OFF;
        }
        show(desk);
        if (event.getLocation().getQueryParameters().getSingleParameter("ask").isPresent()) {
            body.getChildren()
                    .filter(PlanPart.class::isInstance)
                    .map(PlanPart.class::cast)
                    .forEach(PlanPart::ask);
        }
    }

    private void show(PlanDesk desk) {
        head(desk);
        body.removeAll();
        body.add(
                switch (part) {
                    case PLAN -> new PlanPart(desk, expected, () -> head(desk));
                    case PROGRAMME -> new ProgrammePart(desk);
                    case SPEAKERS -> new SpeakersPart(desk);
                    case MATERIALS -> new MaterialsPart(desk);
                    case SERIES -> new SeriesPart(desk);
                    case SIGN_OFF -> new SignOffPart(desk);
                });
    }

    private void head(PlanDesk desk) {
        var draft = desk.draft;
        title = titleOf(draft);
        head.removeAll();
        var header = new PageHeader(title)
                .above(new Anchor("events", getTranslation("meetings.menu")), Terms.stage(this, draft.stage()));
        header.title().getElement().setAttribute("lang", draft.plan().original().tag());
        header.title().getElement().setAttribute("dir", "auto");
        if (desk.everyoneSees()) {
            header.actions(ActionLink.plain("events/" + draft.slug(), getTranslation("meetings.plan.see"))
                    .with("eye"));
        }
        links.orderedStream()
                .map(one -> one.linkFor(draft))
                .flatMap(Optional::stream)
                .forEach(header::actions);
        head.add(header);
        if (desk.mayPlan) {
            head.add(parts(draft));
        }
    }

    private Component parts(MeetingDraft draft) {
        var parts = new Faces(getTranslation("meetings.plan.parts"));
        for (var one : Part.values()) {
            parts.add(
                    "events/" + draft.slug() + "/plan" + (one == Part.PLAN ? "" : "?part=" + one.code),
                    getTranslation("meetings.plan.part." + one.code),
                    one == part);
        }
        return parts;
    }

    static String titleOf(MeetingDraft draft) {
        return Optional.ofNullable(draft.plan().words().get(draft.plan().original()))
                .map(words -> words.title())
                .filter(words -> !words.isBlank())
                .orElse(draft.slug());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        boolean unsaved = body.getChildren().anyMatch(one -> one instanceof Unsaved open && open.unsaved());
        if (unsaved) {
            var leaving = event.postpone();
            Questions.warn(
                    getTranslation("meetings.plan.leave"),
                    getTranslation("meetings.plan.leave.change"),
                    getTranslation("meetings.plan.leave.yes"),
                    getTranslation("meetings.plan.leave.no"),
                    leaving::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, title);
    }
}
