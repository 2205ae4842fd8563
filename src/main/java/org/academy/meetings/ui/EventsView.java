package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.academy.courses.Topic;
import org.academy.institutions.Region;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.Mode;
import org.academy.meetings.ui.MonthGrid.Content;
import org.academy.meetings.ui.Wanted.Face;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.ui.ActionButton;
import org.academy.ui.ActionLink;
import org.academy.ui.CsvExport;
import org.academy.ui.EmptyState;
import org.academy.ui.Icon;
import org.academy.ui.PageHeader;
import org.academy.ui.Titles;
import org.springframework.data.domain.PageRequest;

/** Every event: as a list by day, as a month, and by region of the world. */
@StyleSheet("context://styles/events.css")
@Route("events")
@Menu(order = 25, title = "meetings.menu", icon = "cal")
@AnonymousAllowed
class EventsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int EXPORTED_AT_ONCE = 500;

    private final transient MeetingCatalogue catalogue;
    private final transient Clocks clocks;
    private final Select<MeetingKind> kind = new Select<>();
    private final Select<Mode> mode = new Select<>();
    private final Select<Topic> topic = new Select<>();
    private final Select<LanguageTag> language = new Select<>();
    private final Select<Region> region = new Select<>();
    private final NativeDetails narrow = new NativeDetails();
    private final Nav faces = new Nav();
    private final Div shown = new Div();
    private final Div feeds = new Div();
    private transient Wanted wanted;

    EventsView(MeetingCatalogue catalogue, MeetingPlanning planning, Clocks clocks, CurrentPerson here) {
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.wanted = Wanted.of(com.vaadin.flow.router.QueryParameters.empty(), clocks.today());
        addClassNames("wrap", "stack", "w", "events");
        shown.addClassName("stack");
        faces.addClassName("faces");
        faces.setAriaLabel(getTranslation("meetings.view.faces"));
        var header = new PageHeader(getTranslation("meetings.menu")).saying(getTranslation("meetings.view.lede"));
        if (here.id().isPresent() && !planning.hosts().isEmpty()) {
            header.actions(ActionLink.go("events/new", getTranslation("meetings.plan.new"))
                    .with("plus"));
        }
        add(header, filters(), faces, shown, feeds);
    }

    private Component filters() {
        choices(kind, "meetings.fact.kind", MeetingKind.values(), one -> Terms.kind(this, one));
        choices(mode, "meetings.fact.mode", Mode.values(), one -> Terms.mode(this, one));
        choices(topic, "meetings.fact.topic", Topic.values(), one -> Terms.topic(this, one));
        choices(language, "meetings.view.language", LanguageTag.values(), LanguageTag::ownName);
        choices(
                region,
                "institutions.region",
                Region.values(),
                one -> getTranslation("institutions.region." + one.code()));
        var fields = new Div(kind, mode, topic, language, region);
        fields.addClassName("narrowing");
        fields.getElement().setAttribute("role", "search");
        narrow.setSummary(new Span(getTranslation("meetings.view.narrow")));
        narrow.setContent(fields);
        narrow.addClassName("narrow-events");
        narrow.setOpen(true);
        // on a phone the events come first
        narrow.getElement().executeJs("if (window.matchMedia('(max-width: 63.99rem)').matches) this.open = false");
        return narrow;
    }

    private <T> void choices(Select<T> select, String label, T[] values, Function<T, String> name) {
        select.setLabel(getTranslation(label));
        select.setItems(Arrays.stream(values).sorted(Comparator.comparing(name)).toList());
        select.setItemLabelGenerator(value -> value == null ? getTranslation("institutions.any") : name.apply(value));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("institutions.any"));
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(wanted.only(
                        kind.getValue(), mode.getValue(), topic.getValue(), language.getValue(), region.getValue()));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = Wanted.of(event.getLocation().getQueryParameters(), clocks.today());
        draw();
    }

    /** Shows it, under an address that others can be sent. */
    private void show(Wanted other) {
        wanted = other;
        draw();
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address(other)));
    }

    private Location address(Wanted one) {
        return new Location("events", one.address(clocks.today()));
    }

    private void draw() {
        kind.setValue(wanted.kind());
        mode.setValue(wanted.mode());
        topic.setValue(wanted.topic());
        language.setValue(wanted.language());
        region.setValue(wanted.region());
        faces.removeAll();
        for (var face : Face.values()) {
            var link = new Anchor(
                    address(wanted.as(face)).getPathWithQueryParameters(),
                    getTranslation("meetings.view.face." + face.code()));
            link.addClassName("chip");
            if (face == wanted.face()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            faces.add(link);
        }
        shown.removeAll();
        switch (wanted.face()) {
            case AGENDA -> agenda();
            case MONTH -> month();
            case MAP -> map();
        }
        feeds.removeAll();
        feeds.add(take());
    }

    private Paragraph zone() {
        var zone = new Paragraph(
                getTranslation("meetings.view.in-my-zone", clocks.nameWithOffset(clocks.mine(), clocks.now())));
        zone.addClassNames("small", "mute", "num");
        return zone;
    }

    private void agenda() {
        var from = new DayField(getTranslation("meetings.view.from"));
        from.setDay(wanted.day());
        from.onChange(() -> from.day().ifPresent(day -> show(wanted.on(day))));
        var line = new Div(from, zone());
        line.addClassNames("row", "between", "agenda-head");
        var query = wanted.query(wanted.day(), null, clocks.mine());
        shown.add(
                line,
                new DayList(
                        page -> catalogue.find(query, Clocks.language(), page),
                        clocks,
                        wanted.day(),
                        nothing(),
                        getTranslation("meetings.view.more")));
    }

    private Component nothing() {
        return wanted.filters().isEmpty()
                ? new EmptyState(
                        "cal", getTranslation("meetings.view.empty"), getTranslation("meetings.view.empty.how"))
                : new EmptyState(
                        "cal",
                        getTranslation("meetings.view.empty.narrowed"),
                        getTranslation("meetings.view.empty.narrowed.how"),
                        ActionButton.plain(
                                getTranslation("meetings.view.all"),
                                () -> show(wanted.only(null, null, null, null, null))));
    }

    private void month() {
        var month = wanted.month();
        var name = monthName(month);
        var heading = new H2(name);
        heading.getElement().setAttribute("aria-live", "polite");
        var turn = new Div(
                ActionButton.sign(
                        "arrow", getTranslation("meetings.view.month.before"), () -> turn(month.minusMonths(1))),
                ActionButton.plain(getTranslation("meetings.view.month.today"), () -> show(wanted.on(clocks.today()))),
                ActionButton.sign(
                        "arrow", getTranslation("meetings.view.month.after"), () -> turn(month.plusMonths(1))));
        turn.addClassNames("row", "t", "turn");
        var line = new Div(heading, turn);
        line.addClassNames("row", "between");
        var grid = new MonthGrid(clocks, month, wanted.day(), name, content(month), day -> {
            show(wanted.on(day));
            shown.getElement().executeJs("this.querySelector('.day-list h2')?.focus()");
        });
        shown.add(line, zone(), grid, legend(), day());
    }

    private void turn(YearMonth month) {
        show(wanted.during(month, clocks.today()));
    }

    private String monthName(YearMonth month) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM")
                .localizedBy(Clocks.home(getLocale()))
                .withDecimalStyle(java.time.format.DecimalStyle.STANDARD)
                .format(month.atDay(1));
    }

    private Content content(YearMonth month) {
        var firstOfWeek = Clocks.firstOfWeek(getLocale());
        var first = MonthGrid.first(month, firstOfWeek);
        var last = MonthGrid.last(month, firstOfWeek);
        var zone = clocks.mine();
        var crowd = catalogue.crowd(wanted.query(first, last, zone), zone, MonthGrid.ROOM + 1, Clocks.language());
        return new Content(crowd.named(), crowd.counts());
    }

    private Component legend() {
        var legend = new UnorderedList();
        legend.addClassNames("row", "t", "tiny", "mute", "legend");
        legend.getElement().setAttribute("aria-label", getTranslation("meetings.fact.kind"));
        for (var one : MeetingKind.values()) {
            var dot = new Span();
            dot.addClassNames("dot", "k-" + one.code());
            dot.getElement().setAttribute("aria-hidden", "true");
            legend.add(new ListItem(dot, new Span(Terms.kind(this, one))));
        }
        return legend;
    }

    private Component day() {
        var heading = new H2(clocks.day(wanted.day()));
        heading.getElement().setAttribute("tabindex", "-1");
        var query = wanted.query(wanted.day(), wanted.day(), clocks.mine());
        var none = new Paragraph(getTranslation("meetings.view.day.none"));
        none.addClassName("mute");
        var list = new Section(
                heading,
                new DayList(
                        page -> catalogue.find(query, Clocks.language(), page),
                        clocks,
                        null,
                        none,
                        getTranslation("meetings.view.more")));
        list.addClassNames("stack", "day-list");
        return list;
    }

    private void map() {
        var query = wanted.query(clocks.today(), null, clocks.mine());
        var counts = new EnumMap<Region, Map<String, Integer>>(Region.class);
        for (var one : Region.values()) {
            if (wanted.region() == null || wanted.region() == one) {
                counts.put(one, catalogue.countries(wanted.in(one).query(clocks.today(), null, clocks.mine())));
            }
        }
        var lede = new Paragraph(getTranslation("meetings.view.map.lede"));
        lede.addClassName("mute");
        shown.add(
                lede,
                new RegionMap(counts, one -> show(wanted.in(one == wanted.region() ? null : one))),
                new DayList(
                        page -> catalogue.find(query, Clocks.language(), page),
                        clocks,
                        clocks.today(),
                        nothing(),
                        getTranslation("meetings.view.more")));
    }

    /** What one can take along: the list as a table, and addresses that calendars follow. */
    private Component take() {
        var heading = new H2(getTranslation("meetings.view.take"));
        var how = new Paragraph(getTranslation("meetings.view.subscribe.how"));
        how.addClassNames("small", "mute");
        var list = new UnorderedList();
        list.addClassNames("row", "t");
        var one = wanted.topic();
        (one == null ? Arrays.stream(Topic.values()) : Arrays.stream(new Topic[] {one})).forEach(each -> {
            var link = new Anchor(
                    "/calendar/topics/" + each.code() + ".ics", new Icon("cal"), new Span(Terms.topic(this, each)));
            link.addClassName("chip");
            link.setRouterIgnore(true);
            list.add(new ListItem(link));
        });
        var details = new NativeDetails(new Span(getTranslation("meetings.view.subscribe")), new Div(how, list));
        details.addClassName("fold");
        var section = new Section(
                heading,
                new Div(new CsvExport(getTranslation("meetings.view.export"), "events.csv", this::table)),
                details);
        section.addClassNames("stack", "rule");
        return section;
    }

    private List<List<String>> table() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                getTranslation("meetings.plan.title"),
                getTranslation("meetings.fact.kind"),
                getTranslation("meetings.view.column.stage"),
                getTranslation("meetings.view.column.place-time"),
                getTranslation("meetings.view.column.my-time", clocks.name(clocks.mine())),
                getTranslation("meetings.plan.zone"),
                getTranslation("meetings.fact.venue"),
                getTranslation("meetings.fact.mode"),
                getTranslation("meetings.fact.languages"),
                getTranslation("meetings.plan.host"),
                getTranslation("meetings.view.column.address")));
        var query = switch (wanted.face()) {
            case MONTH -> wanted.query(wanted.month().atDay(1), wanted.month().atEndOfMonth(), clocks.mine());
            case AGENDA -> wanted.query(wanted.day(), null, clocks.mine());
            case MAP -> wanted.query(clocks.today(), null, clocks.mine());
        };
        var page = PageRequest.of(0, EXPORTED_AT_ONCE);
        while (true) {
            var found = catalogue.find(query, Clocks.language(), page);
            found.map(this::line).forEach(rows::add);
            if (!found.hasNext()) {
                return rows;
            }
            page = page.next();
        }
    }

    private List<String> line(MeetingSummary one) {
        var venue = one.venue();
        ZoneId zone = one.when().zone();
        return List.of(
                one.title(),
                Terms.kind(this, one.kind()),
                getTranslation("meetings.stage." + one.stage().code()),
                clocks.span(one.when(), zone),
                clocks.span(one.when(), clocks.mine()),
                zone.getId(),
                venue == null ? "" : Terms.place(this, venue),
                Terms.mode(this, one.mode()),
                Terms.languages(one.languages()),
                one.host().name(),
                org.academy.meetings.MeetingLinks.to(one.slug()));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("meetings.menu"));
    }
}
