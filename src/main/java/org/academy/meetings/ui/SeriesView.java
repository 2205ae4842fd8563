package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingLinks;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.SeriesPage;
import org.academy.meetings.SeriesPlanning;
import org.academy.people.CurrentPerson;
import org.academy.shared.NotFound;
import org.academy.ui.ActionButton;
import org.academy.ui.ActionLink;
import org.academy.ui.Cloth;
import org.academy.ui.EmptyState;
import org.academy.ui.FieldFaults;
import org.academy.ui.PageHeader;
import org.academy.ui.Titles;
import org.academy.ui.Toast;
import org.springframework.data.domain.PageRequest;

/** A series with its meetings; its organisers see the drafts in it and change it. */
@StyleSheet("context://styles/events.css")
@Route("events/series/:slug")
@AnonymousAllowed
class SeriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MINE = 100;

    private final transient MeetingCatalogue catalogue;
    private final transient MeetingPlanning meetings;
    private final transient SeriesPlanning planning;
    private final transient Clocks clocks;
    private final transient CurrentPerson here;
    private String slug = "";
    private String title = "";

    SeriesView(
            MeetingCatalogue catalogue,
            MeetingPlanning meetings,
            SeriesPlanning planning,
            Clocks clocks,
            CurrentPerson here) {
        this.catalogue = catalogue;
        this.meetings = meetings;
        this.planning = planning;
        this.clocks = clocks;
        this.here = here;
        addClassNames("wrap", "stack", "w", "events");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        draw();
    }

    private void draw() {
        var own = here.id().isPresent() ? draft() : Optional.<SeriesPage>empty();
        var series =
                own.or(() -> catalogue.series(slug, Clocks.language())).orElseThrow(() -> new NotFound("series", slug));
        title = series.title();
        removeAll();
        var header = new PageHeader(series.title())
                .above(
                        new Anchor("events", getTranslation("meetings.menu")),
                        new Span(getTranslation("meetings.view.series")),
                        new Anchor(
                                "directory/" + series.host().slug(),
                                series.host().name()))
                .saying(series.description());
        header.title().getElement().setAttribute("dir", "auto");
        var band = new Div(Cloth.band(series.slug()), header);
        band.addClassName("stack");
        add(band);
        if (series.meetings().isEmpty()) {
            add(new EmptyState(
                    "cal",
                    getTranslation("meetings.plan.series.empty"),
                    getTranslation("meetings.plan.series.empty.how")));
        } else {
            var heading = new H2(getTranslation("meetings.menu"));
            heading.addClassName("hide");
            add(heading, list(series, own.isPresent()));
        }
        if (own.isPresent()) {
            add(organising(series));
        } else {
            var calendar = ActionLink.plain(
                            "/calendar/series/" + series.slug() + ".ics",
                            getTranslation("meetings.view.calendar.series"))
                    .with("cal")
                    .outside();
            var light = new Anchor(MeetingLinks.series(series.slug()), getTranslation("courses.page.light"));
            light.setRouterIgnore(true);
            light.addClassName("small");
            var line = new Div(calendar, light);
            line.addClassName("row");
            add(line);
        }
    }

    private Optional<SeriesPage> draft() {
        try {
            return Optional.of(planning.draft(slug, Clocks.language()));
        } catch (NotFound stranger) {
            return Optional.empty();
        }
    }

    private Component list(SeriesPage series, boolean organiser) {
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var meeting : series.meetings()) {
            var row = new ListItem();
            if (organiser) {
                var away =
                        ActionButton.sign("x", getTranslation("meetings.plan.series.take-out", meeting.title()), () -> {
                            planning.exclude(series.id(), meeting.id());
                            draw();
                            Toast.undo(
                                    getTranslation("meetings.plan.session.removed", meeting.title()),
                                    getTranslation("meetings.plan.undo"),
                                    () -> {
                                        planning.include(series.id(), meeting.id());
                                        draw();
                                    });
                        });
                var line = new Div(new MeetingRow(meeting, clocks, address(meeting)), away);
                line.addClassNames("with-end");
                row.add(line);
            } else {
                row.add(new MeetingRow(meeting, clocks));
            }
            list.add(row);
        }
        return list;
    }

    private static String address(MeetingSummary meeting) {
        return meeting.stage() == MeetingStage.DRAFT || meeting.stage() == MeetingStage.SIGNED_OFF
                ? "events/" + meeting.slug() + "/plan"
                : "events/" + meeting.slug();
    }

    private Component organising(SeriesPage series) {
        var title = new TextField(getTranslation("meetings.plan.title"), series.title(), "");
        title.setWidthFull();
        var description = new TextArea(getTranslation("meetings.plan.series.about"), series.description(), "");
        description.setWidthFull();
        var save = ActionButton.plain(getTranslation("meetings.plan.save"), () -> {
            if (FieldFaults.none(
                    Map.of("title", new Holder(title), "description", new Holder(description)),
                    () -> planning.describe(
                            series.id(),
                            title.getValue().strip(),
                            description.getValue().strip()))) {
                Toast.say(getTranslation("meetings.plan.saved"));
                draw();
            }
        });
        var words = new Div(title, description, new Div(save));
        words.addClassName("stack");
        var about = new NativeDetails(new Span(getTranslation("meetings.plan.series.describe")), words);
        about.addClassNames("card", "fold");
        var section = new Section(new H2(getTranslation("meetings.plan.series.organise")), byHand(series), about);
        section.addClassNames("stack", "narrow", "rule");
        series.meetings().stream()
                .filter(one -> one.stage() != MeetingStage.CANCELLED)
                .reduce((first, last) -> last)
                .ifPresent(last ->
                        section.add(new RepeatForm(planning, clocks, series.id(), last.id(), last.when(), this::draw)));
        return section;
    }

    private Component byHand(SeriesPage series) {
        var there = series.meetings().stream().map(MeetingSummary::id).collect(Collectors.toSet());
        var others = meetings.mine(Clocks.language(), false, PageRequest.of(0, MINE)).stream()
                .filter(one -> !there.contains(one.id()) && one.series() == null)
                .toList();
        if (others.isEmpty()) {
            var none = new Paragraph(getTranslation("meetings.plan.series.by-hand.none"));
            none.addClassNames("small", "mute");
            return none;
        }
        var choice = new ComboBox<MeetingSummary>(getTranslation("meetings.plan.series.by-hand"));
        choice.setItems(others);
        choice.setItemLabelGenerator(one -> getTranslation(
                "meetings.view.part", one.title(), clocks.day(one.when().firstDay())));
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                planning.include(series.id(), change.getValue().id());
                draw();
            }
        });
        return choice;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, title);
    }
}
