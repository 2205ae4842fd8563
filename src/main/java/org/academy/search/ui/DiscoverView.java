package org.academy.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.platform.Amounts;
import org.academy.search.Days;
import org.academy.search.Facet;
import org.academy.search.FacetNames;
import org.academy.search.Happening;
import org.academy.search.Hit;
import org.academy.search.Kind;
import org.academy.search.Marked;
import org.academy.search.Occasions;
import org.academy.search.SearchLinks;
import org.academy.search.SearchQuery;
import org.academy.search.SearchResults;
import org.academy.search.Searching;
import org.academy.shared.LanguageTag;
import org.academy.ui.ActionButton;
import org.academy.ui.Cloth;
import org.academy.ui.EmptyState;
import org.academy.ui.Icon;
import org.academy.ui.Moments;
import org.academy.ui.Titles;

/** Everything that can be found, while one types. Its address says what is looked for, so that it can be passed on. */
@Route("discover")
@Menu(order = 10, title = "search.menu", icon = "search")
@StyleSheet("context://styles/search.css")
@AnonymousAllowed
class DiscoverView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAUSE = 200;
    private static final String TEXT = "q";
    private static final String PAGE = "page";

    /** A view that comes again may weigh 30 kB; each row with its swatch takes one. */
    private static final int ROWS = 12;

    private static final String FROM = "from";
    private static final String TO = "to";

    private final transient Searching searching;
    private final transient FacetNames names;
    private final transient Amounts amounts;
    private final transient Occasions occasions;

    private final TextField text = new TextField();
    private final Div meant = new Div();
    private final Div chips = new Div();
    private final Div sides = new Div();
    private final NativeDetails narrow;
    private final H2 count = new H2();
    private final Paragraph order = new Paragraph();
    private final Div results = new Div();
    private final Nav pages = new Nav();

    private final transient Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private boolean verbatim;
    private int page = 1;

    DiscoverView(Searching searching, FacetNames names, Amounts amounts, Occasions occasions) {
        this.searching = searching;
        this.names = names;
        this.amounts = amounts;
        this.occasions = occasions;
        this.narrow = new NativeDetails(getTranslation("search.narrow"), new Div(sides, days()));
        addClassNames("wrap", "stack", "w", "discover");
        var title = new H1(getTranslation("search.title"));
        title.addClassName("hide");
        meant.addClassNames("row", "t");
        chips.addClassNames("row", "t");
        var head = new Div(title, box(), meant, chips);
        head.addClassName("stack");
        var columns = new Div(aside(), found());
        columns.addClassName("cols-r");
        add(head, columns);
    }

    private Component box() {
        text.setLabel(getTranslation("search.box"));
        text.setPrefixComponent(new Icon("search"));
        text.setClearButtonVisible(true);
        text.setWidthFull();
        text.setMaxLength(400);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                verbatim = false;
                search(1);
            }
        });
        return text;
    }

    private Component aside() {
        narrow.setOpen(true);
        sides.addClassName("stack");
        var aside = new Aside(narrow);
        aside.getElement().setAttribute("aria-label", getTranslation("search.narrow"));
        return aside;
    }

    private Component days() {
        var days = new Div(new H2(getTranslation("search.days")));
        days.addClassNames("stack", "t", "days");
        Map.of(from, "search.from", to, "search.to").forEach((picker, label) -> {
            picker.setLabel(getTranslation(label));
            picker.setLocale(getLocale());
            picker.setClearButtonVisible(true);
            picker.setWidthFull();
            picker.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    search(1);
                }
            });
        });
        days.add(from, to);
        return days;
    }

    private Component found() {
        count.setId("found");
        count.getElement().setAttribute("tabindex", "-1");
        order.addClassNames("small", "mute");
        var head = new Div(count, order);
        head.addClassNames("row", "between");
        head.getElement().setAttribute("role", "status");
        pages.setAriaLabel(getTranslation("search.pages"));
        pages.addClassNames("row", "between", "rule");
        var section = new Section(head, results, pages);
        section.getElement().setAttribute("aria-labelledby", "found");
        return section;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        text.setValue(parameters.getSingleParameter(TEXT).orElse(""));
        chosen.clear();
        for (var facet : Facet.values()) {
            var values = parameters.getParameters(facet.code());
            if (!values.isEmpty()) {
                chosen.put(facet, new LinkedHashSet<>(values));
            }
        }
        var days = Days.of(
                parameters.getSingleParameter(FROM).orElse(""),
                parameters.getSingleParameter(TO).orElse(""));
        from.setValue(days.from());
        to.setValue(days.to());
        show(parameters
                .getSingleParameter(PAGE)
                .filter(number -> number.matches("[1-9][0-9]{0,4}"))
                .map(Integer::parseInt)
                .orElse(1));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // on a phone the results come first
        narrow.getElement().executeJs("if (window.matchMedia('(max-width: 63.99rem)').matches) this.open = false");
    }

    private void search(int wanted) {
        show(wanted);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address()));
    }

    private Location address() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!text.getValue().isBlank()) {
            parameters.put(TEXT, List.of(text.getValue()));
        }
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                parameters.put(facet.code(), List.copyOf(values));
            }
        });
        if (from.getValue() != null) {
            parameters.put(FROM, List.of(from.getValue().toString()));
        }
        if (to.getValue() != null) {
            parameters.put(TO, List.of(to.getValue().toString()));
        }
        if (page > 1) {
            parameters.put(PAGE, List.of(String.valueOf(page)));
        }
        return new Location("discover", new QueryParameters(parameters));
    }

    private void show(int wanted) {
        page = wanted;
        var query = new SearchQuery(
                text.getValue(), reader(), chosen, new Days(from.getValue(), to.getValue()), wanted, ROWS, verbatim);
        var found = searching.search(query).results();
        showMeant(query, found);
        showChips();
        showSides(found);
        count.setText(getTranslation("search.count", found.total()));
        order.setText(getTranslation(order(query)));
        order.setVisible(found.total() > 0);
        results.removeAll();
        results.add(found.hits().isEmpty() ? nothing() : rows(found));
        showPages(found, query.size());
    }

    private static String order(SearchQuery query) {
        if (!query.text().isEmpty()) {
            return "search.order";
        }
        return query.forWhatTakesPlace() ? "search.order-soonest" : "search.order-all";
    }

    private void showMeant(SearchQuery query, SearchResults found) {
        meant.removeAll();
        found.shownFor().ifPresent(shown -> {
            var sentence = new Span(getTranslation("search.shown-for", shown));
            sentence.addClassName("strong");
            meant.add(sentence, ActionButton.quiet(getTranslation("search.verbatim", query.text()), () -> {
                verbatim = true;
                search(1);
            }));
        });
        meant.setVisible(found.shownFor().isPresent());
    }

    private void showChips() {
        chips.removeAll();
        chosen.forEach((facet, values) -> values.forEach(value -> {
            var name = names.of(facet, value, reader());
            var chip = new NativeButton("", click -> choose(facet, value));
            chip.add(named(facet, value, name), new Icon("x"));
            chip.addClassNames("chip", "on");
            chip.setAriaLabel(getTranslation("search.remove", name));
            chips.add(chip);
        }));
        chips.setVisible(chips.getComponentCount() > 0);
    }

    private void showSides(SearchResults found) {
        sides.removeAll();
        for (var facet : Facet.values()) {
            var counts = found.counts(facet);
            if (counts.isEmpty()) {
                continue;
            }
            var list = new UnorderedList();
            for (var one : counts) {
                var on = chosen.getOrDefault(facet, Set.of()).contains(one.value());
                var number = new Span(String.valueOf(one.count()));
                number.addClassName("num");
                var button = new NativeButton("", click -> choose(facet, one.value()));
                button.add(named(facet, one.value(), names.of(facet, one.value(), reader())), number);
                button.getElement().setAttribute("aria-pressed", String.valueOf(on));
                list.add(new ListItem(button));
            }
            var side = new Div(new H2(names.of(facet, reader())), list);
            side.addClassName("facet");
            sides.add(side);
        }
    }

    private static Span named(Facet facet, String value, String name) {
        var span = new Span(name);
        if (facet == Facet.LANGUAGE) {
            span.getElement().setAttribute("lang", value);
        }
        return span;
    }

    private void choose(Facet facet, String value) {
        var values = chosen.computeIfAbsent(facet, any -> new LinkedHashSet<>());
        if (!values.remove(value)) {
            values.add(value);
        }
        if (values.isEmpty()) {
            chosen.remove(facet);
        }
        search(1);
    }

    private Component nothing() {
        var free = chosen.isEmpty() && from.isEmpty() && to.isEmpty();
        var narrowed = free ? "" : ".narrowed";
        var all = ActionButton.plain(getTranslation("search.everything"), () -> {
            text.clear();
            chosen.clear();
            from.clear();
            to.clear();
            search(1);
        });
        return new EmptyState(
                "search",
                getTranslation("search.empty" + narrowed),
                getTranslation(free ? "search.empty.how" : "search.empty.narrowed-how"),
                all);
    }

    private Component rows(SearchResults found) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        found.hits().forEach(hit -> rows.add(new ListItem(row(hit))));
        return rows;
    }

    private Component row(Hit hit) {
        var parts = new ArrayList<Component>();
        var above = new Paragraph(new Span(names.of(hit.kind(), reader())));
        above.addClassNames("tiny", "mute", "by");
        if (!hit.byline().isEmpty()) {
            var byline = new Span(hit.byline());
            byline.getElement().setAttribute("dir", "auto");
            above.add(byline);
        }
        var link = new Anchor(SearchLinks.inPortal(hit.kind(), hit.slug()));
        mark(link, hit.title());
        var title = new H3(link);
        title.getElement().setAttribute("lang", hit.language().tag());
        parts.add(above);
        parts.add(title);
        parts.add(said(hit, hit.summary(), "mute"));
        if (!hit.title().hasMark() && !hit.summary().hasMark()) {
            hit.parts().stream()
                    .map(Hit.FoundPart::passage)
                    .filter(Marked::hasMark)
                    .findFirst()
                    .ifPresent(passage -> parts.add(said(hit, passage, "passage")));
        }
        if (hit.kind() == Kind.COURSE) {
            parts.add(facts(hit));
        }
        if (hit.happening() != null) {
            parts.add(occasion(hit, hit.happening()));
        }
        if (!hit.parts().isEmpty()) {
            parts.add(alsoIn(hit));
        }
        var words = new Div(parts.toArray(Component[]::new));
        words.addClassNames("stack", "t");
        var item = new Div(Cloth.swatch(hit.slug()), words);
        item.addClassName("item");
        return item;
    }

    private static Paragraph said(Hit hit, Marked words, String tone) {
        var paragraph = new Paragraph();
        mark(paragraph, words);
        paragraph.addClassNames("small", tone);
        paragraph.getElement().setAttribute("lang", hit.language().tag());
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }

    /** The marked text is safe: it was escaped where it was marked. */
    private static void mark(Component component, Marked words) {
        component.getElement().setProperty("innerHTML", words.html());
    }

    private Component facts(Hit hit) {
        var facts = new Div(
                fact("clock", amounts.minutes(reader(), hit.minutes())),
                fact("weight", amounts.weight(reader(), hit.bytes())),
                fact("globe", getTranslation("search.languages", hit.languages().size())));
        facts.addClassNames("meta", "tiny", "num");
        return facts;
    }

    private Component occasion(Hit hit, Happening happening) {
        var facts = new Div(fact("cal", occasions.of(happening, reader(), Moments.zone())));
        hit.modes().forEach(mode -> facts.add(new Span(names.of(Facet.MODE, mode, reader()))));
        facts.addClassNames("meta", "tiny", "num");
        return facts;
    }

    private static Component fact(String icon, String words) {
        return new Span(new Icon(icon), new Span(words));
    }

    private Component alsoIn(Hit hit) {
        var list = new UnorderedList();
        for (var part : hit.parts()) {
            list.add(new ListItem(new Anchor(
                    SearchLinks.inPortal(hit.slug(), part.slug()),
                    getTranslation("search.unit", part.number(), part.title().text()))));
        }
        var also = new Div(new Span(getTranslation("search.also-in")), list);
        also.addClassNames("tiny", "also");
        return also;
    }

    private void showPages(SearchResults found, int size) {
        var last = (int) Math.min(Integer.MAX_VALUE, (found.total() + size - 1) / size);
        pages.removeAll();
        pages.setVisible(last > 1);
        if (page > 1) {
            pages.add(ActionButton.plain(getTranslation("search.previous"), () -> turn(Math.min(page - 1, last))));
        }
        if (page <= last) {
            var where = new Span(getTranslation("search.page", page, last));
            where.addClassNames("small", "mute", "num");
            pages.add(where);
        }
        if (page < last) {
            pages.add(ActionButton.plain(getTranslation("search.next"), () -> turn(page + 1)));
        }
    }

    private void turn(int wanted) {
        search(wanted);
        count.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'center'})");
    }

    private LanguageTag reader() {
        return LanguageTag.of(getLocale());
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("search.title"));
    }
}
