package org.academy.enrolments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.academy.courses.CourseLinks;
import org.academy.enrolments.Enrolling;
import org.academy.enrolments.LearnerProgress;
import org.academy.enrolments.LearningLinks;
import org.academy.enrolments.LessonTexts;
import org.academy.enrolments.Progress;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.ui.ActionButton;
import org.academy.ui.ActionLink;
import org.academy.ui.Cloth;
import org.academy.ui.EmptyState;
import org.academy.ui.PageHeader;
import org.academy.ui.PagedList;
import org.academy.ui.StateBadge;
import org.academy.ui.Titles;
import org.academy.ui.Toast;

/** What a person learns, how far they are, and the way on. */
@Route("learning")
@Menu(order = 20, title = "enrolments.menu", icon = "learn")
@PermitAll
@StyleSheet("context://styles/lesson.css")
@StyleSheet("context://styles/learning.css")
class LearningView extends Div implements HasDynamicTitle {

    private final transient LearnerProgress progress;
    private final transient Enrolling enrolling;
    private final transient LessonTexts texts;
    private final transient CurrentPerson current;

    LearningView(LearnerProgress progress, Enrolling enrolling, LessonTexts texts, CurrentPerson current) {
        this.progress = progress;
        this.enrolling = enrolling;
        this.texts = texts;
        this.current = current;
        addClassNames("wrap", "stack", "x", "learning");
        show();
    }

    private void show() {
        removeAll();
        add(
                new PageHeader(getTranslation("enrolments.learn.title"))
                        .saying(getTranslation("enrolments.learn.promise"))
                        .actions(
                                new SyncLine(texts, current),
                                ActionLink.plain(LearningLinks.APP, getTranslation("enrolments.portal.app"))
                                        .with("phone")
                                        .outside()),
                list());
    }

    private Component list() {
        return new PagedList<>(
                page -> progress.mine(LanguageTag.of(getLocale()), page),
                this::card,
                new EmptyState(
                        "learn",
                        getTranslation("enrolments.learn.empty"),
                        getTranslation("enrolments.learn.empty.how"),
                        ActionLink.go("discover", getTranslation("enrolments.learn.look-around"))));
    }

    private Component card(Progress one) {
        var title = new H2(new Anchor(CourseLinks.inPortal(one.slug()).replaceFirst("^/portal/", ""), one.title()));
        var done = new Paragraph(getTranslation("enrolments.app.unitsDone", one.unitsCompleted(), one.unitsTotal()));
        done.addClassNames("small", "mute", "num");
        var words = new Div(title, done);
        words.addClassNames("stack", "t");
        one.units().stream()
                .filter(unit -> unit.slug().equals(one.nextUnit()))
                .findFirst()
                .ifPresent(unit -> {
                    var next = new Paragraph(getTranslation("enrolments.app.goOn", unit.title()));
                    next.addClassName("small");
                    words.add(next);
                });
        if (one.completedAt() != null) {
            words.add(new Div(new StateBadge(StateBadge.Shape.DONE, getTranslation("enrolments.completed"))));
        }
        var what = new Div(Cloth.swatch(one.slug()), new Ring(one), words);
        what.addClassName("row");
        var actions = new Div();
        actions.addClassName("row");
        if (one.completedAt() != null) {
            actions.add(ActionLink.plain("credentials", getTranslation("enrolments.units.certificate")));
        }
        var unit = one.nextUnit() == null ? one.units().getFirst().slug() : one.nextUnit();
        actions.add(ActionButton.quiet(getTranslation("enrolments.leave"), () -> leave(one)));
        var address = "learning/" + one.slug() + "/" + unit;
        actions.add(
                one.nextUnit() == null
                        ? ActionLink.plain(address, getTranslation("enrolments.app.readAgain"))
                        : ActionLink.go(address, getTranslation("enrolments.go-on")));
        var card = new Div(what, actions);
        card.addClassNames("card", "row", "between");
        return card;
    }

    private void leave(Progress one) {
        enrolling.leave(one.course());
        show();
        Toast.undo(getTranslation("enrolments.left", one.title()), getTranslation("enrolments.undo"), () -> {
            enrolling.enrol(one.course(), one.language());
            show();
        });
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("enrolments.learn.title"));
    }
}
