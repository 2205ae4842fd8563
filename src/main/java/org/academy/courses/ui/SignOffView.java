package org.academy.courses.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseLinks;
import org.academy.courses.CoursePage;
import org.academy.courses.CourseReview;
import org.academy.courses.DraftOutline;
import org.academy.courses.DraftOutline.Verb;
import org.academy.courses.DraftState;
import org.academy.courses.SignOffBoard;
import org.academy.courses.SignOffBoard.Duty;
import org.academy.courses.SignOffBoard.DutyKind;
import org.academy.courses.SignOffBoard.DutyState;
import org.academy.people.PersonSummary;
import org.academy.platform.Assets;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.ui.ActionButton;
import org.academy.ui.Icon;
import org.academy.ui.Initials;
import org.academy.ui.Moments;
import org.academy.ui.Note;
import org.academy.ui.PageHeader;
import org.academy.ui.Questions;
import org.academy.ui.StateBadge;
import org.academy.ui.Titles;
import org.academy.ui.Toast;

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
        var duties = new Section(heading("courses.board.who"), duties(outline, board));
        duties.addClassName("stack");
        var main = new Div();
        main.addClassNames("stack", "x");
        if (!board.faults().isEmpty()) {
            main.add(faults(board, outline));
        }
        main.add(duties);
        ownAction(outline, board).ifPresent(main::add);
        var aside = new Aside(silence(outline, board, published));
        aside.addClassName("stack");
        published.ifPresent(page -> aside.add(versions(outline, page)));
        var columns = new Div(main, aside);
        columns.addClassName("cols");
        add(head, columns);
    }

    private H2 heading(String key) {
        return new H2(getTranslation(key));
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

    private Component duties(DraftOutline outline, SignOffBoard board) {
        var list = new UnorderedList();
        list.addClassNames("card", "p0");
        board.duties().forEach(duty -> list.add(row(outline, board, duty)));
        return list;
    }

    private ListItem row(DraftOutline outline, SignOffBoard board, Duty duty) {
        var row = new ListItem(who(duty), standing(duty), new Div(action(outline, board, duty)));
        row.addClassName("owe");
        if (duty.note() != null && !duty.note().isBlank()) {
            var note = new Paragraph(duty.note());
            note.addClassNames("notes", "small");
            note.getElement().setAttribute("dir", "auto");
            row.add(note);
        }
        return row;
    }

    private Component who(Duty duty) {
        var names = duty.doneBy() != null
                ? duty.doneBy().displayName()
                : duty.people().stream().map(PersonSummary::displayName).collect(Collectors.joining(", "));
        var strong = new Span(names.isEmpty() ? getTranslation("courses.board.nobody") : names);
        strong.addClassName("strong");
        strong.getElement().setAttribute("dir", "auto");
        var institution = duty.institution();
        var role = new Span(
                institution == null
                        ? getTranslation("courses.role.reviewer")
                        : getTranslation(
                                duty.kind() == DutyKind.REVIEW
                                        ? "courses.board.reviewer-of"
                                        : "courses.board.publisher-of",
                                institution.name()));
        role.addClassNames("small", "mute");
        var who = new Div(new Initials(names.isEmpty() ? "?" : names), new Div(strong, role));
        who.addClassName("person");
        return who;
    }

    private Component standing(Duty duty) {
        var badge = switch (duty.state()) {
            case NOT_YET -> new StateBadge(StateBadge.Shape.PLANNED, getTranslation("courses.board.not-yet"));
            case OWED ->
                new StateBadge(
                        StateBadge.Shape.WAITING,
                        getTranslation(
                                duty.kind() == DutyKind.REVIEW
                                        ? "courses.board.owes-review"
                                        : "courses.board.owes-sign-off"));
            case CHANGES_REQUESTED ->
                new StateBadge(StateBadge.Shape.TURNED_BACK, getTranslation("courses.state.changes-requested"));
            case DONE ->
                new StateBadge(
                        StateBadge.Shape.DONE,
                        getTranslation(
                                duty.kind() == DutyKind.REVIEW
                                        ? "courses.state.approved"
                                        : "courses.board.signed-off"));
        };
        var standing = new Div(new Div(badge));
        standing.addClassNames("stack", "t");
        when(duty).ifPresent(text -> {
            var line = new Span(text);
            line.addClassNames("small", "mute", "num");
            standing.add(line);
        });
        if (duty.remindedAt() != null && duty.state() == DutyState.OWED) {
            var reminded = new Span(getTranslation("courses.board.reminded", Moments.date(duty.remindedAt())));
            reminded.addClassNames("tiny", "mute", "num");
            standing.add(reminded);
        }
        return standing;
    }

    private Optional<String> when(Duty duty) {
        if (duty.doneAt() != null) {
            return Optional.of(Moments.dateTime(duty.doneAt()));
        }
        if (duty.dueAt() != null && duty.state() == DutyState.OWED) {
            long days = Duration.between(clock.instant(), duty.dueAt()).toDays();
            return Optional.of(
                    days >= 0
                            ? getTranslation("courses.board.due", Moments.date(duty.dueAt()), days)
                            : getTranslation("courses.board.overdue", Moments.date(duty.dueAt())));
        }
        return Optional.empty();
    }

    private Component action(DraftOutline outline, SignOffBoard board, Duty duty) {
        if (duty.state() == DutyState.CHANGES_REQUESTED && outline.may().contains(Verb.EDIT)) {
            return new Anchor("studio/" + slug, getTranslation("courses.board.repair"));
        }
        if (duty.state() == DutyState.OWED && !duty.mine() && outline.may().contains(Verb.REMIND)) {
            return ActionButton.plain(getTranslation("courses.board.remind"), () -> {
                        var institution = duty.institution();
                        review.remind(
                                board.course(),
                                duty.kind() == DutyKind.REVIEW || institution == null ? null : institution.id());
                        Toast.say(getTranslation("courses.board.reminded.done"));
                        show();
                    })
                    .with("bell");
        }
        return new Span();
    }

    /** What the person at hand can do now: approve, ask for changes, sign off, ask for review, take back. */
    private Optional<Component> ownAction(DraftOutline outline, SignOffBoard board) {
        var may = outline.may();
        var section = new Section();
        section.addClassNames("stack", "card");
        if (may.contains(Verb.REVIEW) && board.state() == DraftState.IN_REVIEW) {
            var note = noteField("courses.board.note.review");
            section.add(
                    heading("courses.board.your-review"),
                    say("courses.board.your-review.how"),
                    note,
                    row(
                            ActionButton.go(getTranslation("courses.board.approve"), () -> {
                                review.approve(board.course(), note.getValue());
                                Toast.say(getTranslation("courses.board.approved.done"));
                                show();
                            }),
                            ActionButton.plain(getTranslation("courses.board.request-changes"), () -> {
                                        if (note.isEmpty()) {
                                            note.setErrorMessage(getTranslation("courses.board.note.needed"));
                                            note.setInvalid(true);
                                            note.focus();
                                            return;
                                        }
                                        review.requestChanges(board.course(), note.getValue());
                                        Toast.say(getTranslation("courses.board.requested.done"));
                                        show();
                                    })
                                    .with("undo")));
        } else if (may.contains(Verb.SIGN_OFF) && board.state() == DraftState.APPROVED) {
            board.duties().stream()
                    .filter(duty -> duty.mine() && duty.kind() == DutyKind.SIGN_OFF && duty.state() == DutyState.OWED)
                    .forEach(duty -> signOff(section, board, duty));
        } else if (may.contains(Verb.REQUEST_REVIEW)) {
            section.add(heading("courses.board.ask"), say("courses.review.ask.consequence"));
            if (board.faults().isEmpty()) {
                section.add(row(ActionButton.go(getTranslation("courses.review.ask"), () -> {
                    review.requestReview(board.course());
                    Toast.say(getTranslation("courses.review.asked"));
                    show();
                })));
            } else {
                section.add(say("courses.board.ask.faults"));
            }
        }
        if (may.contains(Verb.TAKE_BACK)) {
            section.add(row(ActionButton.bad(
                    getTranslation("courses.board.take-back"),
                    () -> Questions.warn(
                            getTranslation("courses.board.take-back.question"),
                            getTranslation("courses.board.take-back.consequence"),
                            getTranslation("courses.board.take-back.yes"),
                            getTranslation("ui.cancel"),
                            () -> {
                                review.takeBack(board.course());
                                show();
                            }))));
        }
        return section.getComponentCount() == 0 ? Optional.empty() : Optional.of(section);
    }

    private void signOff(Section section, SignOffBoard board, Duty duty) {
        var institution = duty.institution();
        if (institution == null) {
            return;
        }
        var note = noteField("courses.board.note");
        section.add(
                new H2(getTranslation("courses.board.your-sign-off", institution.name())),
                say("courses.board.your-sign-off.how"),
                note,
                row(ActionButton.go(getTranslation("courses.board.sign"), () -> {
                    review.signOff(board.course(), institution.id(), note.getValue());
                    Toast.say(getTranslation("courses.board.signed.done"));
                    show();
                })));
    }

    private TextArea noteField(String label) {
        var note = new TextArea(getTranslation(label));
        note.setMaxLength(2000);
        note.setWidthFull();
        note.setMinRows(3);
        return note;
    }

    private Paragraph say(String key) {
        var sentence = new Paragraph(getTranslation(key));
        sentence.addClassNames("small", "mute", "narrow");
        return sentence;
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    /** What stands in the way of a review, each with the way to its place. */
    private Component faults(SignOffBoard board, DraftOutline outline) {
        var list = new UnorderedList();
        list.addClassNames("card", "p0");
        for (var fault : board.faults()) {
            var words = new Span(getTranslation(fault.rule(), fault.arguments().toArray()));
            var item = new ListItem(new Icon("alert"), words);
            item.addClassNames("fault");
            item.add(place(fault, outline));
            list.add(item);
        }
        var section = new Section(heading("courses.board.faults"), list);
        section.addClassName("stack");
        return section;
    }

    private Anchor place(SignOffBoard.Fault fault, DraftOutline outline) {
        var unit = outline.sections().stream()
                .flatMap(one -> one.units().stream())
                .filter(one -> one.id().equals(fault.unit()))
                .findFirst();
        var address = unit.map(one -> "studio/" + slug + "?unit=" + one.slug()).orElse("studio/" + slug + "?about");
        var block = fault.block();
        return new Anchor(
                block == null ? address : address + "#" + BlockCard.anchor(block),
                unit.map(DraftOutline.Unit::title)
                        .filter(text -> !text.isBlank())
                        .orElse(getTranslation("courses.board.repair")));
    }

    private Component silence(DraftOutline outline, SignOffBoard board, Optional<CoursePage> published) {
        var card = new Div(heading("courses.board.silence"));
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

    private Component versions(DraftOutline outline, CoursePage page) {
        var card = new Section(heading("courses.board.published"));
        card.addClassNames("card", "stack");
        var link = new Anchor(CourseLinks.inPortal(slug), getTranslation("courses.board.version", page.version()));
        var when = new Paragraph(Moments.dateTime(page.publishedAt()));
        when.addClassNames("small", "mute", "num");
        card.add(new StateBadge(
                page.withdrawn() ? StateBadge.Shape.GONE : StateBadge.Shape.OPEN,
                getTranslation(page.withdrawn() ? "courses.state.withdrawn" : "courses.state.published")));
        card.add(new Div(link), when);
        if (outline.may().contains(Verb.WITHDRAW) && !page.withdrawn()) {
            card.add(withdrawal(outline));
        }
        return card;
    }

    private Component withdrawal(DraftOutline outline) {
        var reason = new TextArea(getTranslation("courses.withdraw.reason"));
        reason.setWidthFull();
        var form = new Div(reason, ActionButton.bad(getTranslation("courses.withdraw"), () -> {
            if (reason.isEmpty()) {
                reason.setErrorMessage(getTranslation("courses.withdraw.reason.needed"));
                reason.setInvalid(true);
                return;
            }
            Questions.warn(
                    getTranslation("courses.withdraw.question"),
                    getTranslation("courses.withdraw.consequence"),
                    getTranslation("courses.withdraw"),
                    getTranslation("ui.cancel"),
                    () -> {
                        review.withdraw(outline.course(), reason.getValue());
                        show();
                    });
        }));
        form.addClassName("stack");
        var fold = new NativeDetails(new Span(getTranslation("courses.withdraw.open")), form);
        fold.addClassName("fold");
        return fold;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, title);
    }
}
