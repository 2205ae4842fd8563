package org.academy.courses.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CoursePage;
import org.academy.courses.CourseReview;
import org.academy.courses.DraftOutline;
import org.academy.courses.DraftOutline.Verb;
import org.academy.courses.DraftState;
import org.academy.courses.SignOffBoard;
import org.academy.courses.SignOffBoard.Duty;
import org.academy.courses.SignOffBoard.DutyState;
import org.academy.platform.Assets;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.ui.Moments;
import org.academy.ui.Note;
import org.academy.ui.PageHeader;
import org.academy.ui.Titles;

/** Who owes what before the version in preparation can be published. */
@Route("studio/:slug/sign-off")
@PermitAll
class SignOffView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CourseAuthoring authoring;
    private final transient CourseReview review;
    private final transient CourseCatalogue catalogue;
    private final transient Clock clock;
    private String slug = "";
    private String title = "";

    SignOffView(CourseAuthoring authoring, CourseReview review, CourseCatalogue catalogue, Clock clock) {
        this.authoring = authoring;
        this.review = review;
        this.catalogue = catalogue;
        this.clock = clock;
        addClassNames("wrap", "stack", "x");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addStyleSheet(Assets.address("styles/studio.css"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElseThrow(() -> new NotFound("course", ""));
        show();
    }

    private void show() {
        var language = LanguageTag.of(getLocale());
        var outline = authoring.outline(slug, language);
        var board = review.board(slug);
        var published = catalogue.page(slug, language);
        title = getTranslation("courses.board.heading", board.draftNumber());
        removeAll();
        var name = outline.words().title().isBlank() ? slug : outline.words().title();
        var header = new PageHeader(title)
                .under("studio/" + slug, name)
                .actions(Words.state(this, board.state(), board.draftNumber()));
        var head = new Div(header, track(board));
        head.addClassName("stack");
        var main = new Div();
        main.addClassNames("stack", "x");
        if (!board.faults().isEmpty()) {
            main.add(section("courses.board.faults", new FaultList(outline, board.faults())));
        }
        main.add(section("courses.board.who", new DutyList(review, clock, outline, board, this::show)));
        var own = new OwnDuty(review, outline, board, this::show);
        if (!own.isEmpty()) {
            main.add(own);
        }
        var aside = new Aside(silence(outline, board, published));
        aside.addClassName("stack");
        published.ifPresent(page -> aside.add(new PublishedCard(review, outline, page, this::show)));
        var columns = new Div(main, aside);
        columns.addClassName("cols");
        add(head, columns);
    }

    private Section section(String heading, Component content) {
        var section = new Section(new H2(getTranslation(heading)), content);
        section.addClassName("stack");
        return section;
    }

    /** Draft, in review, approved, sign-off, published: where the version stands. */
    private Component track(SignOffBoard board) {
        int now = switch (board.state()) {
            case DRAFT, CHANGES_REQUESTED -> 0;
            case IN_REVIEW -> 1;
            case APPROVED -> 3;
        };
        var steps = List.of("draft", "in-review", "approved", "sign-off", "published");
        var track = new OrderedList();
        track.addClassNames("track");
        for (int at = 0; at < steps.size(); at++) {
            var step =
                    new ListItem(getTranslation(at == 3 ? "courses.board.sign-off" : "courses.state." + steps.get(at)));
            if (at < now) {
                step.addClassName("done");
            } else if (at == now) {
                step.addClassName("now");
                step.getElement().setAttribute("aria-current", "step");
            }
            track.add(step);
        }
        var card = new Div(track);
        card.addClassName("card");
        return card;
    }

    private Component silence(DraftOutline outline, SignOffBoard board, Optional<CoursePage> published) {
        var card = new Div(new H2(getTranslation("courses.board.silence")));
        card.addClassNames("card", "stack");
        var due = board.duties().stream()
                .filter(duty -> duty.state() == DutyState.OWED)
                .map(Duty::dueAt)
                .flatMap(at -> at == null ? Stream.<Instant>empty() : Stream.of(at))
                .max(Instant::compareTo);
        card.add(new Paragraph(
                due.isPresent()
                        ? published
                                .map(page -> getTranslation(
                                        "courses.board.silence.stays", Moments.date(due.get()), page.version()))
                                .orElseGet(() ->
                                        getTranslation("courses.board.silence.unpublished", Moments.date(due.get())))
                        : getTranslation("courses.board.silence.never")));
        if (board.state() == DraftState.APPROVED || board.state() == DraftState.IN_REVIEW) {
            card.add(new Note(
                    Note.Tone.WARN,
                    getTranslation("courses.studio.waiting"),
                    getTranslation(
                            outline.may().contains(Verb.TAKE_BACK)
                                    ? "courses.studio.waiting.edit"
                                    : "courses.studio.waiting.locked")));
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, title);
    }
}
