package org.academy.attendance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.academy.attendance.AttendanceLinks;
import org.academy.attendance.PersonalCalendar;
import org.academy.meetings.MeetingLinks;
import org.academy.platform.Settings;
import org.academy.ui.ActionButton;
import org.academy.ui.ActionLink;
import org.academy.ui.Questions;
import org.academy.ui.Toast;

/**
 * How the person at hand follows their events in their own calendar: its secret address, and another one if need be.
 */
class CalendarAddress extends Section {

    private final transient PersonalCalendar calendar;
    private final transient Settings settings;
    private final TextField address = new TextField();
    private final Div actions = new Div();

    CalendarAddress(PersonalCalendar calendar, Settings settings) {
        this.calendar = calendar;
        this.settings = settings;
        addClassNames("stack", "calendar-address");
        address.setLabel(getTranslation("attendance.calendar.address"));
        address.setHelperText(getTranslation("attendance.calendar.secret"));
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        address.getElement().executeJs("this.inputElement.dir = 'ltr'");
        actions.addClassName("row");
        add(
                new H2(getTranslation("attendance.calendar.title")),
                new Paragraph(getTranslation("attendance.calendar.how")),
                address,
                actions);
        show(calendar.secret());
    }

    private void show(String secret) {
        var absolute = settings.baseUrl().toString().replaceFirst("/+$", "") + AttendanceLinks.calendar(secret);
        address.setValue(absolute);
        actions.removeAll();
        var follow = ActionLink.plain(absolute, getTranslation("attendance.calendar.follow"))
                .with("cal")
                .outside();
        // Vaadin does not know the scheme by which calendar programs are called
        follow.setUnsafeHref(MeetingLinks.followed(absolute));
        actions.add(
                follow,
                ActionButton.plain(getTranslation("attendance.calendar.copy"), this::copy),
                ActionButton.quiet(
                        getTranslation("attendance.calendar.renew"),
                        () -> Questions.ask(
                                getTranslation("attendance.calendar.renew.ask"),
                                getTranslation("attendance.calendar.renew.how"),
                                getTranslation("attendance.calendar.renew"),
                                getTranslation("attendance.calendar.keep"),
                                () -> {
                                    show(calendar.renew());
                                    Toast.say(getTranslation("attendance.calendar.renewed"));
                                })));
    }

    /** The scheme is one that Flow does not know; the address behind it is ours. */
    private ActionLink follow(String absolute) {
        var link = ActionLink.plain(absolute, getTranslation("attendance.calendar.follow"))
                .with("cal")
                .outside();
        link.setUnsafeHref(MeetingLinks.followed(absolute));
        return link;
    }

    /** Where the browser does not let us, the address is selected to be copied by hand. */
    private void copy() {
        address.getElement()
                .executeJs("this.focus(); this.inputElement.select();"
                        + " try { await navigator.clipboard.writeText(this.value); return true; }"
                        + " catch (refused) { return document.execCommand('copy'); }")
                .then(Boolean.class, done -> {
                    if (done) {
                        Toast.say(getTranslation("attendance.calendar.copied"));
                    }
                });
    }
}
