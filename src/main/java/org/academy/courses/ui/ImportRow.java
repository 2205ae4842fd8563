package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.academy.courses.CourseImporting;
import org.academy.courses.ImportState;
import org.academy.courses.ImportSummary;
import org.academy.platform.Amounts;
import org.academy.shared.LanguageTag;
import org.academy.ui.ActionButton;
import org.academy.ui.ActionLink;
import org.academy.ui.Moments;
import org.academy.ui.Questions;
import org.academy.ui.StateBadge;

/** One file on its way in, or what became of it. */
class ImportRow extends Div {

    private final transient CourseImporting importing;
    private final Div state = new Div();
    private final Div rest = new Div();
    private final Element bar = new Element("progress");
    private final Span steps = new Span();
    private ImportSummary shown;

    ImportRow(CourseImporting importing, Amounts amounts, ImportSummary first) {
        this.importing = importing;
        this.shown = first;
        addClassNames("import-row", "stack", "t");
        var name = new H3(first.fileName());
        name.getElement().setAttribute("dir", "auto");
        state.addClassNames("row", "t");
        state.getElement().setAttribute("aria-live", "polite");
        var head = new Div(name, state);
        head.addClassName("import-head");
        var meta = new Div(
                new Span(amounts.weight(LanguageTag.of(getLocale()), first.bytes())),
                new Span(getTranslation("courses.import.asked", Moments.dateTime(first.askedAt()))));
        meta.addClassNames("meta", "num");
        rest.addClassNames("stack", "t");
        bar.setAttribute("class", "import-bar");
        bar.setAttribute("aria-label", first.fileName());
        steps.addClassNames("tiny", "mute", "num");
        add(head, meta, rest);
        build();
    }

    boolean underWay() {
        return !shown.state().ended();
    }

    /** Asks how far it is. Only what changed is drawn anew: a button in use stays what it is. */
    void look() {
        var now = importing.state(shown.id());
        boolean other = now.state() != shown.state();
        shown = now;
        if (other) {
            build();
        } else {
            progress();
        }
    }

    private void build() {
        state.removeAll();
        state.add(badge());
        rest.removeAll();
        if (!shown.title().isBlank() && !shown.title().equals(shown.fileName())) {
            var title = new Paragraph(shown.title());
            title.addClassName("pv");
            title.getElement().setAttribute("dir", "auto");
            rest.add(title);
        }
        if (underWay()) {
            var track = new Div(steps);
            track.addClassName("import-track");
            track.getElement().insertChild(0, bar);
            rest.add(track, actions(ActionButton.quiet(getTranslation("courses.import.cancel"), this::askToStop)));
            progress();
        } else if (shown.state() == ImportState.DONE) {
            rest.add(result());
        }
        var failure = shown.failure();
        if (failure != null) {
            var why = new Paragraph(getTranslation(failure, shown.spoken()));
            why.addClassName("small");
            why.getElement().setAttribute("dir", "auto");
            rest.add(why);
        }
    }

    private Component badge() {
        var shape = switch (shown.state()) {
            case WAITING -> StateBadge.Shape.WAITING;
            case READING, WRITING -> StateBadge.Shape.RUNNING;
            case DONE -> StateBadge.Shape.DONE;
            case FAILED -> StateBadge.Shape.GONE;
            case CANCELLED -> StateBadge.Shape.CLOSED;
        };
        return new StateBadge(
                shape, getTranslation("courses.import.state." + shown.state().code()));
    }

    private void progress() {
        if (shown.steps() > 0) {
            bar.setAttribute("max", String.valueOf(shown.steps()));
            bar.setAttribute("value", String.valueOf(shown.step()));
            steps.setText(getTranslation("courses.import.step", shown.step(), shown.steps()));
        } else {
            bar.removeAttribute("value");
            steps.setText("");
        }
    }

    private Component result() {
        var result = new Div();
        result.addClassNames("stack", "t");
        var course = shown.course();
        if (course == null) {
            return result;
        }
        var actions = actions();
        if (shown.proposals() > 0) {
            var proposed = new Paragraph(getTranslation("courses.import.proposals", shown.proposals()));
            proposed.addClassName("small");
            result.add(proposed);
            actions.add(ActionLink.plain("studio/" + course + "/proposals", getTranslation("courses.proposals.look")));
        }
        actions.add(
                ActionLink.plain("studio/" + course, getTranslation("courses.import.open"))
                        .with("pen"),
                new Anchor("studio/import/" + shown.id().value(), getTranslation("courses.import.report")));
        result.add(actions);
        return result;
    }

    private static Div actions(Component... parts) {
        var actions = new Div(parts);
        actions.addClassName("row");
        return actions;
    }

    private void askToStop() {
        Questions.warn(
                getTranslation("courses.import.cancel.question", shown.fileName()),
                getTranslation("courses.import.cancel.consequence"),
                getTranslation("courses.import.cancel.yes"),
                getTranslation("ui.cancel"),
                () -> {
                    importing.cancel(shown.id());
                    look();
                });
    }
}
