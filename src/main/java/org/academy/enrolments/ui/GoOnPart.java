package org.academy.enrolments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.academy.enrolments.LearnerProgress;
import org.academy.enrolments.Progress;
import org.academy.people.CurrentPerson;
import org.academy.platform.Amounts;
import org.academy.shared.LanguageTag;
import org.academy.ui.ActionLink;
import org.academy.ui.Cloth;
import org.academy.ui.HomePart;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;

/** Where a learner left off. */
@org.springframework.stereotype.Component
@Order(10)
class GoOnPart implements HomePart {

    /** How many courses are looked through for one that is not done. */
    private static final int LOOK = 20;

    private final LearnerProgress progress;
    private final CurrentPerson current;
    private final Amounts amounts;

    GoOnPart(LearnerProgress progress, CurrentPerson current, Amounts amounts) {
        this.progress = progress;
        this.current = current;
        this.amounts = amounts;
    }

    @Override
    public Optional<Component> part() {
        if (current.id().isEmpty()) {
            return Optional.empty();
        }
        var language = LanguageTag.of(UI.getCurrent().getLocale());
        return progress.mine(language, PageRequest.of(0, LOOK)).stream()
                .filter(one -> one.nextUnit() != null)
                .findFirst()
                .map(one -> new GoOn(one, amounts, language));
    }

    /** The card of one course. */
    @StyleSheet("context://styles/lesson.css")
    @StyleSheet("context://styles/learning.css")
    private static class GoOn extends Section {

        GoOn(Progress one, Amounts amounts, LanguageTag language) {
            addClassNames("card", "p0", "learning");
            var unit = one.units().stream()
                    .filter(next -> next.slug().equals(one.nextUnit()))
                    .findFirst()
                    .orElseThrow();
            var kicker = new Span(one.title());
            kicker.addClassNames("small", "mute");
            var title = new H2(unit.title());
            var meta = new Span(getTranslation(
                    "enrolments.unit.weighs",
                    getTranslation("enrolments.lesson.number", one.units().indexOf(unit) + 1, one.unitsTotal()),
                    amounts.minutes(language, unit.minutes())));
            meta.addClassNames("tiny", "mute", "num");
            var words = new Div(kicker, title, meta);
            words.addClassNames("stack", "t");
            var what = new Div(new Ring(one), words);
            what.addClassName("row");
            var row = new Div(
                    what,
                    ActionLink.go("learning/" + one.slug() + "/" + unit.slug(), getTranslation("enrolments.go-on")));
            row.addClassNames("pad", "row", "between");
            add(Cloth.selvedge(one.slug()), row);
        }
    }
}
