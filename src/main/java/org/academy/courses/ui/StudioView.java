package org.academy.courses.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseImporting;
import org.academy.courses.WorkSummary;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.Memberships;
import org.academy.institutions.Role;
import org.academy.platform.Assets;
import org.academy.shared.LanguageTag;
import org.academy.ui.ActionLink;
import org.academy.ui.Cloth;
import org.academy.ui.EmptyState;
import org.academy.ui.Moments;
import org.academy.ui.Note;
import org.academy.ui.PageHeader;
import org.academy.ui.PagedList;
import org.academy.ui.StateBadge;
import org.academy.ui.Titles;

/** The works somebody has a part in, and the start of a new one. */
@Route("studio")
@Menu(order = 30, title = "courses.menu", icon = "pen")
@PermitAll
class StudioView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CourseAuthoring authoring;
    private final transient InstitutionDirectory directory;
    private final transient ImportsSeen imports;
    private final transient Set<InstitutionId> homes;
    private final boolean brings;

    StudioView(
            CourseAuthoring authoring,
            CourseImporting importing,
            InstitutionDirectory directory,
            Memberships memberships,
            ImportsSeen imports) {
        this.authoring = authoring;
        this.directory = directory;
        this.imports = imports;
        this.brings =
                !memberships.institutionsWhere(ImportsSeen.BRINGERS).isEmpty() || importing.mayWithoutInstitution();
        this.homes = memberships.institutionsWhere(Role.AUTHOR);
        addClassNames("wrap", "stack", "x");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addStyleSheet(Assets.address("styles/studio.css"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean starting =
                event.getLocation().getQueryParameters().getParameters().containsKey("start");
        removeAll();
        var header = new PageHeader(getTranslation("courses.menu")).saying(getTranslation("courses.studio.lede"));
        if (!homes.isEmpty() && !starting) {
            header.actions(ActionLink.go("studio?start", getTranslation("courses.start"))
                    .with("plus"));
        }
        if (brings && !starting) {
            header.actions(ActionLink.plain("studio/import", getTranslation("courses.import"))
                    .with("up"));
        }
        add(header);
        if (brings) {
            news().ifPresent(this::add);
        }
        if (starting && !homes.isEmpty()) {
            add(new StartForm(
                    authoring, directory, homes, slug -> UI.getCurrent().navigate("studio/" + slug)));
        }
        add(works());
    }

    /** What was brought in is under way, or ended while its bringer was elsewhere. */
    private Optional<Component> news() {
        var news = imports.news();
        if (news.isEmpty()) {
            return Optional.empty();
        }
        long ended = news.stream().filter(one -> one.state().ended()).count();
        var note = ended > 0
                ? new Note(Note.Tone.OK, getTranslation("courses.import.ended", ended), "")
                : new Note(Note.Tone.INFO, getTranslation("courses.import.under-way", news.size()), "");
        var look = new Anchor("studio/import", getTranslation("courses.import.look"));
        look.addClassName("note-act");
        note.add(look);
        return Optional.of(note);
    }

    private Component works() {
        return new PagedList<>(
                page -> authoring.works(LanguageTag.of(getLocale()), page),
                this::row,
                new EmptyState(
                        "pen",
                        getTranslation("courses.studio.empty"),
                        getTranslation(
                                homes.isEmpty() ? "courses.studio.empty.invited" : "courses.studio.empty.start")));
    }

    private Component row(WorkSummary work) {
        var link = new Anchor("studio/" + work.slug(), work.title().isBlank() ? work.slug() : work.title());
        var title = new H2(link);
        title.getElement().setAttribute("dir", "auto");
        var owners = new Paragraph(String.join(" · ", work.owners()));
        owners.addClassNames("small", "mute");
        var states = new Div(Words.state(this, work.state(), work.draftNumber()));
        if (work.publishedVersion() > 0) {
            states.add(new StateBadge(
                    StateBadge.Shape.OPEN, getTranslation("courses.studio.published", work.publishedVersion())));
        }
        states.addClassNames("row", "t");
        var meta = new Div(
                new Span(getTranslation(
                        "courses.studio.languages", work.languages().size())),
                new Span(getTranslation("courses.studio.changed", Moments.dateTime(work.changedAt()))));
        meta.addClassNames("meta", "num");
        var board = new Anchor("studio/" + work.slug() + "/sign-off", getTranslation("courses.board.title"));
        board.addClassName("small");
        var words = new Div(title, owners, states, meta, board);
        words.addClassNames("stack", "t");
        var row = new Div(Cloth.swatch(work.slug()), words);
        row.addClassName("item");
        return row;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("courses.menu"));
    }
}
