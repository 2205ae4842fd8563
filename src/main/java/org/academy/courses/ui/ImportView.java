package org.academy.courses.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.academy.courses.CourseImporting;
import org.academy.courses.ImportSummary;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.Memberships;
import org.academy.platform.Amounts;
import org.academy.platform.Assets;
import org.academy.ui.EmptyState;
import org.academy.ui.Note;
import org.academy.ui.PageHeader;
import org.academy.ui.PagedList;
import org.academy.ui.Titles;
import org.jspecify.annotations.Nullable;

/** Courses that were made elsewhere come in here; what is on its way is seen moving, and the result waits. */
@Route("studio/import")
@PermitAll
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int EVERY_SECOND = 1_000;
    private static final int NEVER = -1;

    private final transient CourseImporting importing;
    private final transient InstitutionDirectory directory;
    private final transient Memberships memberships;
    private final transient Amounts amounts;
    private final transient ImportsSeen seen;
    private final Section mine = new Section();
    private final Div news = new Div();
    private final List<ImportRow> rows = new ArrayList<>();
    private @Nullable Registration polling;

    ImportView(
            CourseImporting importing,
            InstitutionDirectory directory,
            Memberships memberships,
            Amounts amounts,
            ImportsSeen seen) {
        this.importing = importing;
        this.directory = directory;
        this.memberships = memberships;
        this.amounts = amounts;
        this.seen = seen;
        addClassNames("wrap", "stack", "x");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addStyleSheet(Assets.address("styles/studio.css"));
        polling = attached.getUI().addPollListener(poll -> look());
        listen(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(NEVER);
        if (polling != null) {
            polling.remove();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        news.getElement().setAttribute("role", "status");
        mine.addClassName("stack");
        add(
                new PageHeader(getTranslation("courses.import"))
                        .under("studio", getTranslation("courses.menu"))
                        .saying(getTranslation("courses.import.lede")),
                form(),
                news,
                mine);
        show();
    }

    private Component form() {
        var homes = directory.summaries(memberships.institutionsWhere(ImportsSeen.BRINGERS)).values().stream()
                .sorted(Comparator.comparing(InstitutionSummary::name))
                .toList();
        boolean withoutInstitution = importing.mayWithoutInstitution();
        return homes.isEmpty() && !withoutInstitution
                ? new Note(Note.Tone.INFO, "", getTranslation("courses.import.only-authors"))
                : new ImportForm(importing, homes, withoutInstitution, this::taken);
    }

    private void taken(String fileName) {
        news.removeAll();
        news.add(new Note(
                Note.Tone.OK,
                getTranslation("courses.import.taken", fileName),
                getTranslation("courses.import.taken.how")));
        show();
        listen(UI.getCurrent());
    }

    private void show() {
        rows.clear();
        mine.removeAll();
        mine.add(
                new H2(getTranslation("courses.import.mine")),
                new PagedList<>(
                        importing::mine,
                        this::row,
                        new EmptyState(
                                "file",
                                getTranslation("courses.import.empty"),
                                getTranslation("courses.import.empty.how"))));
        seen.now();
    }

    private Component row(ImportSummary summary) {
        var row = new ImportRow(importing, amounts, summary);
        rows.add(row);
        return row;
    }

    private void look() {
        rows.stream().filter(ImportRow::underWay).forEach(ImportRow::look);
        seen.now();
        listen(UI.getCurrent());
    }

    /** The page asks only while there is something to hear. */
    private void listen(UI ui) {
        ui.setPollInterval(rows.stream().anyMatch(ImportRow::underWay) ? EVERY_SECOND : NEVER);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("courses.import"));
    }
}
