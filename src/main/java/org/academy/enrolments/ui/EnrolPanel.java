package org.academy.enrolments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.academy.courses.CoursePage;
import org.academy.courses.ui.CoursePagePart;
import org.academy.enrolments.Enrolling;
import org.academy.enrolments.LearnerProgress;
import org.academy.enrolments.LearningLinks;
import org.academy.enrolments.Progress;
import org.academy.people.CurrentPerson;
import org.academy.platform.Amounts;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.ui.ActionButton;
import org.academy.ui.ActionLink;
import org.springframework.core.annotation.Order;

/** Enrol or go on: on the page of a course in the portal. */
@org.springframework.stereotype.Component
@Order(10)
class EnrolPanel implements CoursePagePart {

    private final LearnerProgress progress;
    private final Enrolling enrolling;
    private final CurrentPerson current;
    private final Amounts amounts;
    private final Messages messages;

    EnrolPanel(
            LearnerProgress progress, Enrolling enrolling, CurrentPerson current, Amounts amounts, Messages messages) {
        this.progress = progress;
        this.enrolling = enrolling;
        this.current = current;
        this.amounts = amounts;
        this.messages = messages;
    }

    @Override
    public Optional<Component> partFor(CoursePage course) {
        var language = LanguageTag.of(UI.getCurrent().getLocale());
        var mine = current.id().flatMap(person -> progress.in(course.course(), language));
        if (course.units().isEmpty() || course.withdrawn() && mine.isEmpty()) {
            return Optional.empty();
        }
        var panel = new Div();
        panel.addClassNames("stack", "learning");
        var weighs = new Paragraph(say(
                "enrolments.unit.weighs",
                amounts.minutes(language, course.minutes()),
                amounts.weight(language, course.bytes())));
        weighs.addClassNames("pv", "num");
        panel.add(weighs);
        mine.ifPresentOrElse(begun -> goOn(panel, begun), () -> enrol(panel, course));
        return Optional.of(panel);
    }

    private void goOn(Div panel, Progress begun) {
        var unit = begun.nextUnit() == null ? begun.units().getFirst().slug() : begun.nextUnit();
        panel.add(
                new Ring(begun),
                ActionLink.go(
                        "learning/" + begun.slug() + "/" + unit,
                        say(begun.nextUnit() == null ? "enrolments.app.readAgain" : "enrolments.go-on")),
                ActionLink.plain(LearningLinks.APP + "?keep=" + begun.slug(), say("enrolments.app.keep"))
                        .with("down")
                        .outside());
    }

    private void enrol(Div panel, CoursePage course) {
        var first = course.units().getFirst();
        if (current.id().isEmpty()) {
            panel.add(new EnrolForm(course.slug()));
        } else {
            panel.add(ActionButton.go(say("enrolments.enrol"), () -> {
                enrolling.enrol(course.course(), course.language());
                UI.getCurrent().navigate("learning/" + course.slug() + "/" + first.slug());
            }));
        }
        panel.add(ActionLink.plain("learning/" + course.slug() + "/" + first.slug(), say("enrolments.part.read")));
    }

    private String say(String key, Object... arguments) {
        return messages.text(UI.getCurrent().getLocale(), key, arguments);
    }
}
