package org.academy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Optional;
import org.academy.shared.Visitor;
import org.springframework.beans.factory.ObjectProvider;

/** Where a person begins: what is asked of them, and where they left off. */
@Route("")
@AnonymousAllowed
class HomeView extends Div implements HasDynamicTitle {

    private final transient Clock clock;

    HomeView(Tastes tastes, ObjectProvider<HomePart> parts, Clock clock) {
        this.clock = clock;
        addClassNames("wrap", "stack", "x");
        tastes.present().ifPresentOrElse(person -> greet(person, parts), this::welcome);
    }

    private void greet(Visitor.Present person, ObjectProvider<HomePart> parts) {
        add(new PageHeader(getTranslation(greeting(), person.displayName())));
        var pieces = parts.orderedStream()
                .map(HomePart::part)
                .flatMap(Optional::stream)
                .toList();
        if (pieces.isEmpty()) {
            add(new EmptyState(
                    "learn",
                    getTranslation("ui.home.empty"),
                    getTranslation("ui.home.empty.how"),
                    ActionLink.go("discover", getTranslation("ui.home.discover"))));
        }
        add(pieces);
    }

    private void welcome() {
        add(new PageHeader(getTranslation("ui.home.welcome"))
                .saying(getTranslation("ui.home.welcome.how"))
                .actions(
                        ActionLink.go("/signin", getTranslation("ui.sign-in")).outside(),
                        ActionLink.plain("discover", getTranslation("ui.home.discover"))));
    }

    private String greeting() {
        int hour = clock.instant().atZone(Moments.zone()).getHour();
        if (hour >= 4 && hour < 12) {
            return "ui.home.morning";
        }
        return hour >= 12 && hour < 18 ? "ui.home.afternoon" : "ui.home.evening";
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("ui.home.title"));
    }
}
