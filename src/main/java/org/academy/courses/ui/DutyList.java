package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.academy.courses.CourseReview;
import org.academy.courses.DraftOutline;
import org.academy.courses.DraftOutline.Verb;
import org.academy.courses.SignOffBoard;
import org.academy.courses.SignOffBoard.Duty;
import org.academy.courses.SignOffBoard.DutyKind;
import org.academy.courses.SignOffBoard.DutyState;
import org.academy.people.PersonSummary;
import org.academy.ui.ActionButton;
import org.academy.ui.Initials;
import org.academy.ui.Moments;
import org.academy.ui.StateBadge;
import org.academy.ui.Toast;

/** Everybody who owes something before the version is published, how they stand, and what can be done about it. */
class DutyList extends UnorderedList {

    private final CourseReview review;
    private final Clock clock;
    private final DraftOutline outline;
    private final SignOffBoard board;
    private final Runnable refresh;

    DutyList(CourseReview review, Clock clock, DraftOutline outline, SignOffBoard board, Runnable refresh) {
        this.review = review;
        this.clock = clock;
        this.outline = outline;
        this.board = board;
        this.refresh = refresh;
        addClassNames("card", "p0");
        board.duties().forEach(duty -> add(row(duty)));
    }

    private ListItem row(Duty duty) {
        var row = new ListItem(who(duty), standing(duty), new Div(action(duty)));
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

    private Component action(Duty duty) {
        if (duty.state() == DutyState.CHANGES_REQUESTED && outline.may().contains(Verb.EDIT)) {
            return new Anchor("studio/" + outline.slug(), getTranslation("courses.board.repair"));
        }
        if (duty.state() == DutyState.OWED && !duty.mine() && outline.may().contains(Verb.REMIND)) {
            return ActionButton.plain(getTranslation("courses.board.remind"), () -> {
                        var institution = duty.institution();
                        review.remind(
                                board.course(),
                                duty.kind() == DutyKind.REVIEW || institution == null ? null : institution.id());
                        Toast.say(getTranslation("courses.board.reminded.done"));
                        refresh.run();
                    })
                    .with("bell");
        }
        return new Span();
    }
}
