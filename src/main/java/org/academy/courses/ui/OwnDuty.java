package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import org.academy.courses.CourseReview;
import org.academy.courses.DraftOutline;
import org.academy.courses.DraftOutline.Verb;
import org.academy.courses.DraftState;
import org.academy.courses.SignOffBoard;
import org.academy.courses.SignOffBoard.Duty;
import org.academy.courses.SignOffBoard.DutyKind;
import org.academy.courses.SignOffBoard.DutyState;
import org.academy.institutions.InstitutionSummary;
import org.academy.ui.ActionButton;
import org.academy.ui.Questions;
import org.academy.ui.Toast;

/** What the person at hand can do now: approve, ask for changes, sign off, ask for review, take back. */
class OwnDuty extends Section {

    private static final int NOTE_LENGTH = 2_000;

    private final CourseReview review;
    private final SignOffBoard board;
    private final Runnable refresh;

    OwnDuty(CourseReview review, DraftOutline outline, SignOffBoard board, Runnable refresh) {
        this.review = review;
        this.board = board;
        this.refresh = refresh;
        addClassNames("stack", "card");
        var may = outline.may();
        if (may.contains(Verb.REVIEW) && board.state() == DraftState.IN_REVIEW) {
            review();
        } else if (may.contains(Verb.SIGN_OFF) && board.state() == DraftState.APPROVED) {
            board.duties().stream()
                    .filter(duty -> duty.mine() && duty.kind() == DutyKind.SIGN_OFF && duty.state() == DutyState.OWED)
                    .map(Duty::institution)
                    .forEach(institution -> {
                        if (institution != null) {
                            signOff(institution);
                        }
                    });
        } else if (may.contains(Verb.REQUEST_REVIEW)) {
            askForReview();
        }
        if (may.contains(Verb.TAKE_BACK)) {
            takeBack();
        }
    }

    boolean isEmpty() {
        return getComponentCount() == 0;
    }

    private void review() {
        var note = noteField("courses.board.note.review");
        boolean mine = board.duties().stream().anyMatch(duty -> duty.mine() && duty.kind() == DutyKind.REVIEW);
        var approve = ActionButton.go(
                getTranslation("courses.board.approve"),
                () -> done(() -> review.approve(board.course(), note.getValue()), "courses.board.approved.done"));
        approve.setVisible(mine);
        add(
                new H2(getTranslation("courses.board.your-review")),
                say(mine ? "courses.board.your-review.how" : "courses.board.your-review.others"),
                note,
                row(
                        approve,
                        ActionButton.plain(getTranslation("courses.board.request-changes"), () -> requestChanges(note))
                                .with("undo")));
    }

    private void requestChanges(TextArea note) {
        if (note.isEmpty()) {
            note.setErrorMessage(getTranslation("courses.board.note.needed"));
            note.setInvalid(true);
            note.focus();
            return;
        }
        done(() -> review.requestChanges(board.course(), note.getValue()), "courses.board.requested.done");
    }

    private void signOff(InstitutionSummary institution) {
        var note = noteField("courses.board.note");
        add(
                new H2(getTranslation("courses.board.your-sign-off", institution.name())),
                say("courses.board.your-sign-off.how"),
                note,
                row(ActionButton.go(
                        getTranslation("courses.board.sign"),
                        () -> done(
                                () -> review.signOff(board.course(), institution.id(), note.getValue()),
                                "courses.board.signed.done"))));
    }

    private void askForReview() {
        add(new H2(getTranslation("courses.board.ask")), say("courses.review.ask.consequence"));
        if (board.faults().isEmpty()) {
            add(row(ActionButton.go(
                    getTranslation("courses.review.ask"),
                    () -> done(() -> review.requestReview(board.course()), "courses.review.asked"))));
        } else {
            add(say("courses.board.ask.faults"));
        }
    }

    private void takeBack() {
        add(row(ActionButton.bad(
                getTranslation("courses.board.take-back"),
                () -> Questions.warn(
                        getTranslation("courses.board.take-back.question"),
                        getTranslation("courses.board.take-back.consequence"),
                        getTranslation("courses.board.take-back.yes"),
                        getTranslation("ui.cancel"),
                        () -> {
                            review.takeBack(board.course());
                            refresh.run();
                        }))));
    }

    private void done(Runnable work, String said) {
        work.run();
        Toast.say(getTranslation(said));
        refresh.run();
    }

    private TextArea noteField(String label) {
        var note = new TextArea(getTranslation(label));
        note.setMaxLength(NOTE_LENGTH);
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
}
