package org.academy.courses.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseLinks;
import org.academy.courses.CourseReview;
import org.academy.courses.DraftOutline;
import org.academy.courses.DraftOutline.Verb;
import org.academy.courses.DraftState;
import org.academy.courses.SourceProposals;
import org.academy.institutions.InstitutionDirectory;
import org.academy.people.People;
import org.academy.platform.Assets;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.ui.ActionButton;
import org.academy.ui.ActionLink;
import org.academy.ui.Note;
import org.academy.ui.PageHeader;
import org.academy.ui.Questions;
import org.academy.ui.Titles;
import org.academy.ui.Toast;
import org.jspecify.annotations.Nullable;

/** Where a course is written: its structure, one unit block by block, and the people and languages around it. */
@Route("studio/:slug")
@PermitAll
class WorkbenchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CourseAuthoring authoring;
    private final transient CourseReview review;
    private final transient Desk.Services services;
    private final transient People people;
    private final transient InstitutionDirectory directory;
    private final transient Preview preview;
    private final transient SourceProposals proposals;
    private final SaveState saves = new SaveState();
    private String slug = "";
    private @Nullable LanguageTag language;
    private @Nullable String unitSlug;
    private boolean about;
    private boolean previewing;
    private String title = "";

    WorkbenchView(
            CourseAuthoring authoring,
            CourseReview review,
            Desk.Services services,
            People people,
            InstitutionDirectory directory,
            Preview preview,
            SourceProposals proposals) {
        this.authoring = authoring;
        this.review = review;
        this.services = services;
        this.people = people;
        this.directory = directory;
        this.preview = preview;
        this.proposals = proposals;
        addClassNames("wrap", "stack", "workbench");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addStyleSheet(Assets.address("styles/studio.css"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElseThrow(() -> new NotFound("course", ""));
        var query = event.getLocation().getQueryParameters();
        language = query.getSingleParameter("lang").flatMap(LanguageTag::of).orElse(null);
        unitSlug = query.getSingleParameter("unit").orElse(null);
        about = query.getParameters().containsKey("about");
        previewing = query.getParameters().containsKey("preview");
        show();
        query.getSingleParameter("block")
                .ifPresent(block -> getElement()
                        .executeJs(
                                "import($0).then(studio => studio.lead($1))",
                                Assets.address("studio/stay.js"),
                                BlockCard.ANCHOR + block));
    }

    /** Without a language in the address the work opens in the one it was first written in. */
    private DraftOutline outline() {
        if (language != null) {
            return authoring.outline(slug, language);
        }
        var outline = authoring.outline(slug, LanguageTag.of(getLocale()));
        var original = outline.variants().values().stream()
                .map(DraftOutline.VariantState::original)
                .findFirst()
                .orElse(outline.language());
        return original == outline.language() ? outline : authoring.outline(slug, original);
    }

    private void show() {
        var outline = outline();
        var desk = services.desk(saves, outline, this::show);
        var unit = about ? Optional.<DraftOutline.Unit>empty() : openUnit(outline);
        unitSlug = unit.map(DraftOutline.Unit::slug).orElse(null);
        about = unit.isEmpty();
        title = unit.map(DraftOutline.Unit::title).orElse(outline.words().title());
        removeAll();
        var body = new Div();
        body.addClassName("studio");
        body.add(structure(desk, unit), middle(desk, unit), side(desk));
        add(head(desk, unit));
        note(outline).ifPresent(this::add);
        proposed(outline).ifPresent(this::add);
        add(body);
        getElement().executeJs("import($0).then(studio => studio.stay(this))", Assets.address("studio/stay.js"));
    }

    private Optional<DraftOutline.Unit> openUnit(DraftOutline outline) {
        var units = outline.sections().stream()
                .flatMap(section -> section.units().stream())
                .toList();
        return units.stream()
                .filter(unit -> unit.slug().equals(unitSlug))
                .findFirst()
                .or(() -> unitSlug == null ? units.stream().findFirst() : Optional.empty());
    }

    private Component head(Desk desk, Optional<DraftOutline.Unit> unit) {
        var outline = desk.outline;
        var name = unit.map(DraftOutline.Unit::title)
                .filter(text -> !text.isBlank())
                .orElse(unit.isPresent() ? getTranslation("courses.unit.untitled") : courseTitle(desk));
        var header = new PageHeader(name);
        if (unit.isPresent()) {
            header.above(new Anchor(address(null, true), courseTitle(desk)));
        } else {
            header.above(new Anchor("studio", getTranslation("courses.menu")));
        }
        header.above(Words.state(this, outline.state(), outline.draftNumber()));
        header.title().getElement().setAttribute("lang", desk.language.tag());
        header.title().getElement().setAttribute("dir", "auto");
        header.actions(saves);
        unit.ifPresent(one -> header.actions(
                previewing
                        ? ActionLink.plain(address(one.slug(), false), getTranslation("courses.preview.close"))
                                .with("pen")
                        : ActionLink.plain(address(one.slug(), false) + "&preview", getTranslation("courses.preview"))
                                .with("eye")));
        header.actions(step(desk));
        return header;
    }

    private Component step(Desk desk) {
        var outline = desk.outline;
        if (outline.may().contains(Verb.REQUEST_REVIEW)) {
            return ActionButton.go(
                    getTranslation("courses.review.ask"),
                    () -> Questions.ask(
                            getTranslation("courses.review.ask.question"),
                            getTranslation("courses.review.ask.consequence"),
                            getTranslation("courses.review.ask.yes"),
                            getTranslation("ui.cancel"),
                            () -> askForReview(outline)));
        }
        return ActionLink.go(CourseLinks.signOff(outline.slug()), getTranslation("courses.board.open"));
    }

    private void askForReview(DraftOutline outline) {
        if (!review.board(outline.slug()).faults().isEmpty()) {
            // the board says what is missing and where
            UI.getCurrent().navigate("studio/" + outline.slug() + "/sign-off");
            return;
        }
        review.requestReview(outline.course());
        Toast.say(getTranslation("courses.review.asked"));
        show();
    }

    private Optional<Component> note(DraftOutline outline) {
        if (outline.state() == DraftState.IN_REVIEW || outline.state() == DraftState.APPROVED) {
            var note = new Note(
                    Note.Tone.WARN,
                    getTranslation("courses.studio.waiting"),
                    getTranslation(
                            outline.may().contains(Verb.TAKE_BACK)
                                    ? "courses.studio.waiting.edit"
                                    : "courses.studio.waiting.locked"));
            return Optional.of(note);
        }
        return Optional.empty();
    }

    /** What changed where the course came from waits for its authors. */
    private Optional<Component> proposed(DraftOutline outline) {
        long waiting = proposals.waiting(outline.course());
        if (waiting == 0) {
            return Optional.empty();
        }
        var note = new Note(
                Note.Tone.INFO,
                getTranslation("courses.proposals.waiting", waiting),
                getTranslation("courses.proposals.lede"));
        var look = new Anchor("studio/" + outline.slug() + "/proposals", getTranslation("courses.proposals.look"));
        look.addClassName("note-act");
        note.add(look);
        return Optional.of(note);
    }

    private Component structure(Desk desk, Optional<DraftOutline.Unit> unit) {
        var addresses = new StructurePanel.Addresses() {
            @Override
            public String about() {
                return address(null, true);
            }

            @Override
            public String unit(String unitSlug) {
                return address(unitSlug, false);
            }
        };
        return new StructurePanel(
                desk, unit.map(DraftOutline.Unit::slug).orElse(null), unit.isEmpty(), addresses, fresh -> {
                    language = desk.language;
                    var query = address(fresh, false);
                    UI.getCurrent()
                            .navigate(
                                    "studio/" + slug,
                                    QueryParameters.fromString(query.substring(query.indexOf('?') + 1)));
                });
    }

    private Component middle(Desk desk, Optional<DraftOutline.Unit> unit) {
        if (unit.isEmpty()) {
            return new CourseForm(desk, desk.outline);
        }
        var draft = authoring.unit(unit.get().id(), desk.language);
        return previewing ? preview.of(desk, draft) : new UnitPanel(desk, draft);
    }

    private Component side(Desk desk) {
        return new SidePanel(desk, people, directory, this::addressIn);
    }

    private String addressIn(LanguageTag other) {
        return base(unitSlug, about) + "&lang=" + other.tag();
    }

    /** Where a unit is, or what the work says of itself, in the language at hand. */
    private String address(@Nullable String unit, boolean aboutWork) {
        var base = base(unit, aboutWork);
        return language == null ? base : base + "&lang=" + language.tag();
    }

    private String base(@Nullable String unit, boolean aboutWork) {
        var address = "studio/" + slug + "?";
        return aboutWork || unit == null ? address + "about" : address + "unit=" + unit;
    }

    /** Its title in the language at hand, else in the one it was first written in. */
    private String courseTitle(Desk desk) {
        var words = desk.outline.words().title();
        if (words.isBlank() && desk.translating()) {
            words = authoring.outline(slug, desk.original()).words().title();
        }
        return words.isBlank() ? slug : words;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, title.isBlank() ? slug : title);
    }
}
