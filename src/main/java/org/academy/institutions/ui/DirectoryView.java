package org.academy.institutions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.InstitutionPage;
import org.academy.institutions.InstitutionQuery;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.PlaceNames;
import org.academy.institutions.Region;
import org.academy.ui.Cloth;
import org.academy.ui.CsvExport;
import org.academy.ui.EmptyState;
import org.academy.ui.PageHeader;
import org.academy.ui.PagedList;
import org.academy.ui.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** Every institution, found by typing and by what it is and where. */
@StyleSheet("context://styles/people.css")
@Route("directory")
@Menu(order = 60, title = "institutions.menu", icon = "building")
@AnonymousAllowed
class DirectoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int AT_ONCE = 500;

    private final transient InstitutionDirectory directory;
    private final TextField text = new TextField();
    private final Select<InstitutionKind> kind = new Select<>();
    private final Select<Region> region = new Select<>();
    private final ComboBox<String> country = new ComboBox<>();
    private final ComboBox<String> language = new ComboBox<>();
    private final Div results = new Div();

    DirectoryView(InstitutionDirectory directory) {
        this.directory = directory;
        addClassNames("wrap", "stack", "x");
        results.addClassName("stack");
        add(
                new PageHeader(getTranslation("institutions.directory.title"))
                        .saying(getTranslation("institutions.directory.lede"))
                        .actions(new CsvExport(
                                getTranslation("institutions.directory.export"), "institutions.csv", this::table)),
                filters(),
                results,
                new CountsPlot(directory.counts()));
    }

    private Component filters() {
        text.setLabel(getTranslation("institutions.directory.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed(change.isFromClient()));
        choices(kind, "institutions.kind", InstitutionKind.values(), one -> "institutions.kind." + one.code());
        choices(region, "institutions.region", Region.values(), one -> "institutions.region." + one.code());
        choices(country, "institutions.country", directory.countries(), code -> PlaceNames.name(code, getLocale()));
        choices(language, "institutions.language", directory.languages(), tag -> PlaceNames.language(tag, getLocale()));
        var filters = new Div(text, kind, region, country, language);
        filters.addClassNames("filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private <T> void choices(Select<T> select, String label, T[] values, Function<T, String> key) {
        select.setLabel(getTranslation(label));
        select.setItems(Arrays.stream(values)
                .sorted(Comparator.comparing(value -> getTranslation(key.apply(value))))
                .toList());
        select.setItemLabelGenerator(
                value -> value == null ? getTranslation("institutions.any") : getTranslation(key.apply(value)));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("institutions.any"));
        select.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    private void choices(ComboBox<String> box, String label, List<String> codes, Function<String, String> name) {
        box.setLabel(getTranslation(label));
        box.setItems(codes.stream().sorted(Comparator.comparing(name)).toList());
        box.setItemLabelGenerator(name::apply);
        box.setPlaceholder(getTranslation("institutions.any"));
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        text.setValue(asked.getSingleParameter("q").orElse(""));
        kind.setValue(named(asked.getSingleParameter("kind"), InstitutionKind.values(), InstitutionKind::code));
        region.setValue(named(asked.getSingleParameter("region"), Region.values(), Region::code));
        country.setValue(asked.getSingleParameter("country")
                .filter(directory.countries()::contains)
                .orElse(null));
        language.setValue(asked.getSingleParameter("language")
                .filter(directory.languages()::contains)
                .orElse(null));
        find();
    }

    private static <T> @Nullable T named(Optional<String> code, T[] values, Function<T, String> codes) {
        return Arrays.stream(values)
                .filter(value -> code.filter(codes.apply(value)::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** Shows what fits, under an address that others can be sent. */
    private void changed(boolean byPerson) {
        if (!byPerson) {
            return;
        }
        find();
        var asked = new LinkedHashMap<String, String>();
        put(asked, "q", text.getValue());
        put(asked, "kind", kind.getValue() == null ? null : kind.getValue().code());
        put(
                asked,
                "region",
                region.getValue() == null ? null : region.getValue().code());
        put(asked, "country", country.getValue());
        put(asked, "language", language.getValue());
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("directory", QueryParameters.simple(asked))));
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value);
        }
    }

    private InstitutionQuery query() {
        return new InstitutionQuery(
                text.getValue(),
                kind.getValue(),
                region.getValue(),
                country.getValue(),
                language.getValue(),
                getLocale());
    }

    private void find() {
        var query = query();
        var total = directory.find(query, PageRequest.of(0, 1)).getTotalElements();
        var count = new Paragraph(getTranslation("institutions.directory.found", total));
        count.addClassNames("mute", "num");
        count.getElement().setAttribute("role", "status");
        results.removeAll();
        results.add(
                count,
                new PagedList<>(
                        page -> directory.find(query, page),
                        this::card,
                        new EmptyState(
                                "building",
                                getTranslation("institutions.directory.none"),
                                getTranslation("institutions.directory.none.how"))));
    }

    private Component card(InstitutionSummary one) {
        var name = new H2(new Anchor("directory/" + one.slug(), one.name()));
        var where =
                new Span(getTranslation("institutions.place", one.city(), PlaceNames.name(one.country(), getLocale())));
        var meta = new Div(
                new Span(getTranslation("institutions.kind." + one.kind().code())), where);
        meta.addClassName("meta");
        var words = new Div(name, meta, new Paragraph(one.summary()));
        words.addClassNames("stack", "t");
        var card = new Div(Cloth.swatch(one.slug()), words);
        card.addClassName("item");
        return card;
    }

    private List<List<String>> table() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                getTranslation("institutions.name"),
                getTranslation("institutions.kind"),
                getTranslation("institutions.city"),
                getTranslation("institutions.country"),
                getTranslation("institutions.region"),
                getTranslation("institutions.languages"),
                getTranslation("institutions.website"),
                getTranslation("institutions.summary")));
        var query = query();
        var reader = getLocale();
        var page = PageRequest.of(0, AT_ONCE);
        while (true) {
            var found = directory.entries(query, page);
            found.map(one -> row(one, reader)).forEach(rows::add);
            if (!found.hasNext()) {
                return rows;
            }
            page = page.next();
        }
    }

    private List<String> row(InstitutionPage one, Locale reader) {
        var entry = one.entry();
        return List.of(
                entry.name(),
                getTranslation("institutions.kind." + entry.kind().code()),
                entry.city(),
                PlaceNames.name(entry.country(), reader),
                getTranslation("institutions.region." + entry.region().code()),
                String.join(" ", entry.languages()),
                Optional.ofNullable(entry.website()).orElse(""),
                entry.summary());
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("institutions.directory.title"));
    }
}
