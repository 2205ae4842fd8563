package org.academy.attendance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.academy.attendance.AttendanceLinks;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.OwnRegistration;
import org.academy.attendance.RegistrationState;
import org.academy.meetings.ui.Clocks;
import org.academy.ui.ActionButton;
import org.academy.ui.ActionLink;
import org.academy.ui.Questions;

/** Where a person's own registration stands, and what they can do about it. */
class OwnState extends Div {

    private final transient MeetingRegistration registration;
    private final transient Clocks clocks;

    OwnState(OwnRegistration own, MeetingRegistration registration, Clocks clocks) {
        this.registration = registration;
        this.clocks = clocks;
        addClassNames("stack", "t");
        getElement().setAttribute("role", "status");
        show(own);
    }

    private void show(OwnRegistration own) {
        removeAll();
        var secret = registration.secretOf(own.id());
        add(new Div(States.badge(this, own.state())));
        switch (own.state()) {
            case WAITING -> say("attendance.page.state.waiting", own.waitingPlace());
            case PENDING -> say("attendance.page.pending", own.email());
            case OFFERED -> {
                var until = own.offeredUntil();
                if (until != null) {
                    say("attendance.page.offered", clocks.times().dateTime(Clocks.language(), until, clocks.mine()));
                }
            }
            default -> {}
        }
        var passed = own.passedOver();
        if (passed != null && own.state() == RegistrationState.WAITING) {
            say(passed.key(), passed.limit());
        }
        var wanted = own.wanted();
        if (wanted != null) {
            say("attendance.page.wanted", States.way(this, wanted));
        }
        var reason = own.reason();
        if (own.state() == RegistrationState.REFUSED && reason != null) {
            var words = new Paragraph(reason);
            words.getElement().setAttribute("dir", "auto");
            add(words);
        }
        var actions = new Div();
        actions.addClassNames("row", "t");
        if (own.state() == RegistrationState.OFFERED) {
            actions.add(
                    ActionButton.go(getTranslation("attendance.page.accept"), () -> show(registration.accept(secret))),
                    ActionButton.plain(
                            getTranslation("attendance.page.decline"), () -> show(registration.decline(secret))));
        }
        if (own.state() != RegistrationState.REPLACED) {
            actions.add(ActionLink.plain(AttendanceLinks.own(secret), getTranslation("attendance.page.mine"))
                    .outside());
        }
        if (own.state().open() && own.state() != RegistrationState.OFFERED && !own.present()) {
            actions.add(ActionButton.quiet(getTranslation("attendance.page.cancel"), () -> cancel(secret)));
        }
        add(actions);
    }

    private void say(String key, Object argument) {
        var words = new Paragraph(getTranslation(key, argument));
        words.addClassName("small");
        add(words);
    }

    private void cancel(String secret) {
        Questions.warn(
                getTranslation("attendance.page.cancel.ask"),
                getTranslation("attendance.page.cancel.text"),
                getTranslation("attendance.page.cancel.yes"),
                getTranslation("attendance.page.cancel.no"),
                () -> show(registration.cancel(secret)));
    }
}
