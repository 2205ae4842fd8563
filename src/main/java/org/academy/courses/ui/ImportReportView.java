package org.academy.courses.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.academy.courses.CourseImporting;
import org.academy.courses.ImportId;
import org.academy.courses.ImportReport;
import org.academy.courses.ImportReport.Fate;
import org.academy.courses.ImportReport.Line;
import org.academy.platform.Assets;
import org.academy.shared.NotFound;
import org.academy.ui.ActionLink;
import org.academy.ui.CsvExport;
import org.academy.ui.EmptyState;
import org.academy.ui.Note;
import org.academy.ui.PageHeader;
import org.academy.ui.PagedList;
import org.academy.ui.StateBadge;
import org.academy.ui.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/** What became of each thing in a cartridge: where it is now, or why it is not here. */
@Route("studio/import/:id")
@PermitAll
class ImportReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CourseImporting importing;
    private final transient ReportTable table = new ReportTable(this::getTranslation);
    private final Div results = new Div();
    private final Div filters = new Div();
    private final TextField search = new TextField();
    private transient ImportReport report = new ImportReport("", "", "", "", "", false, List.of(), List.of());
    private @Nullable Fate only;

    ImportReportView(CourseImporting importing) {
        this.importing = importing;
        addClassNames("wrap", "stack", "x");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addStyleSheet(Assets.address("styles/studio.css"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        report = importing.report(id(event.getRouteParameters().get("id").orElse("")));
        removeAll();
        var header = new PageHeader(getTranslation("courses.import.report.title"))
                .under("studio/import", getTranslation("courses.import"))
                .actions(
                        new CsvExport(
                                getTranslation("courses.import.report.keep"), "import.csv", () -> table.rows(report)),
                        ActionLink.go("studio/" + report.course(), getTranslation("courses.import.open"))
                                .with("pen"));
        add(header, what());
        if (report.proposals()) {
            var note = new Note(Note.Tone.INFO, "", getTranslation("courses.import.report.proposals"));
            note.add(action(
                    new Anchor("studio/" + report.course() + "/proposals", getTranslation("courses.proposals.look"))));
            add(note);
        }
        add(counts(), lines());
        if (!report.oddities().isEmpty()) {
            add(oddities());
        }
    }

    private static Component action(Anchor link) {
        link.addClassName("note-act");
        return link;
    }

    private static ImportId id(String said) {
        try {
            return new ImportId(UUID.fromString(said));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("import", said);
        }
    }

    /** Whose file it was. */
    private Component what() {
        var title = new Paragraph(report.title().isBlank() ? report.fileName() : report.title());
        title.addClassNames("pv", "report-title");
        title.getElement().setAttribute("dir", "auto");
        var meta = new Div();
        meta.addClassNames("meta");
        var file = new Span(report.fileName());
        file.getElement().setAttribute("dir", "auto");
        meta.add(file);
        if (!report.version().isBlank()) {
            meta.add(new Span(getTranslation("courses.import.report.format", report.version())));
        }
        if (!report.vendor().isBlank()) {
            meta.add(new Span(getTranslation("courses.import.report.vendor", named(report.vendor()))));
        }
        var what = new Div(title, meta);
        what.addClassNames("stack", "t");
        return what;
    }

    private static String named(String vendor) {
        return vendor.substring(0, 1).toUpperCase(Locale.ROOT) + vendor.substring(1);
    }

    /** The sum in one sentence, and the same as a bar. */
    private Component counts() {
        var sentence = new Paragraph(getTranslation(
                "courses.import.report.total",
                report.lines().size(),
                report.count(Fate.IMPORTED),
                report.count(Fate.PARTLY),
                report.count(Fate.LEFT)));
        var bar = new Div();
        bar.addClassName("fates");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (var fate : Fate.values()) {
            long count = report.count(fate);
            if (count > 0) {
                var part = new Span();
                part.addClassName("fate-" + fate.code());
                part.getStyle().set("flex-grow", String.valueOf(count));
                bar.add(part);
            }
        }
        var counts = new Div(sentence, bar);
        counts.addClassNames("stack", "t");
        return counts;
    }

    private Component lines() {
        filters.removeAll();
        filters.addClassNames("row", "t");
        filters.getElement().setAttribute("role", "group");
        filters.getElement().setAttribute("aria-label", getTranslation("courses.import.report.show"));
        filters.add(filter(
                null,
                getTranslation("courses.import.report.all"),
                report.lines().size()));
        for (var fate : Fate.values()) {
            filters.add(filter(fate, table.fate(fate), report.count(fate)));
        }
        search.setLabel(getTranslation("courses.import.report.find"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> show());
        results.addClassName("stack");
        var section = new Section(new H2(getTranslation("courses.import.report.lines")), filters, search, results);
        section.addClassName("stack");
        show();
        return section;
    }

    private Component filter(@Nullable Fate fate, String name, long count) {
        var words = new Span(name);
        var number = new Span(String.valueOf(count));
        number.addClassNames("num", "mute");
        var chip = new NativeButton("", pressed -> {
            only = fate;
            show();
        });
        chip.add(words, number);
        chip.addClassNames("chip", "fate-chip");
        chip.getElement().setAttribute("type", "button");
        chip.getElement().setAttribute("data-fate", fate == null ? "all" : fate.code());
        return chip;
    }

    private void show() {
        var chosen = only == null ? "all" : only.code();
        filters.getChildren()
                .forEach(chip -> chip.getElement()
                        .setAttribute(
                                "aria-pressed",
                                String.valueOf(chosen.equals(chip.getElement().getAttribute("data-fate")))));
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var lines = report.lines().stream()
                .filter(line -> only == null || line.fate() == only)
                .filter(line -> table.title(line).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var count = new Paragraph(getTranslation("courses.import.report.found", lines.size()));
        count.addClassNames("small", "mute");
        count.getElement().setAttribute("role", "status");
        results.removeAll();
        results.add(
                count,
                new PagedList<>(
                        page -> page(lines, page),
                        this::row,
                        new EmptyState(
                                "search",
                                getTranslation("courses.import.report.none"),
                                getTranslation("courses.import.report.none.how"))));
    }

    private static Page<Line> page(List<Line> lines, Pageable page) {
        int from = (int) Math.min(page.getOffset(), lines.size());
        return new PageImpl<>(
                new ArrayList<>(lines.subList(from, Math.min(lines.size(), from + page.getPageSize()))),
                page,
                lines.size());
    }

    private Component row(Line line) {
        var title = new H3();
        title.getElement().setAttribute("dir", "auto");
        if (line.unit() == null) {
            title.setText(table.title(line));
        } else {
            title.add(new Anchor(ReportTable.place(report, line), table.title(line)));
        }
        var kind = new Span(table.kind(line.type()));
        kind.addClassNames("tiny", "mute");
        var head = new Div(new Div(title, kind), badge(line.fate()));
        head.addClassName("import-head");
        var row = new Div(head);
        row.addClassNames("import-row", "stack", "t");
        if (!line.notes().isEmpty()) {
            row.add(sentences(line.notes()));
        }
        return row;
    }

    private Component badge(Fate fate) {
        return new StateBadge(
                switch (fate) {
                    case IMPORTED -> StateBadge.Shape.DONE;
                    case PARTLY -> StateBadge.Shape.WAITING;
                    case LEFT -> StateBadge.Shape.CLOSED;
                },
                table.fate(fate));
    }

    private UnorderedList sentences(List<ImportReport.Note> notes) {
        var list = new UnorderedList();
        list.addClassNames("small", "mute", "reasons");
        notes.stream().map(table::sentence).map(ListItem::new).forEach(item -> {
            item.getElement().setAttribute("dir", "auto");
            list.add(item);
        });
        return list;
    }

    private Component oddities() {
        var fold = new NativeDetails(
                new Span(getTranslation(
                        "courses.import.report.oddities", report.oddities().size())),
                sentences(report.oddities()));
        fold.addClassNames("fold", "card");
        return fold;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("courses.import.report.title"));
    }
}
