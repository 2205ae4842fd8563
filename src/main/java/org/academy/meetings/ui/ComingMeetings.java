package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.academy.institutions.InstitutionPage;
import org.academy.institutions.ui.InstitutionPagePart;
import org.academy.meetings.MeetingCatalogue;
import org.academy.ui.ActionLink;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;

/** The meetings of an institution that are to come, on its page. */
@org.springframework.stereotype.Component
@Order(30)
class ComingMeetings implements InstitutionPagePart {

    private final MeetingCatalogue catalogue;
    private final Clocks clocks;

    ComingMeetings(MeetingCatalogue catalogue, Clocks clocks) {
        this.catalogue = catalogue;
        this.clocks = clocks;
    }

    @Override
    public Optional<Component> partFor(InstitutionPage institution) {
        var language = Clocks.language();
        if (catalogue
                .organisedBy(institution.id(), language, PageRequest.of(0, 1))
                .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                UI.getCurrent().getTranslation("meetings.view.coming"),
                new DayList(
                        page -> catalogue.organisedBy(institution.id(), language, page),
                        clocks,
                        null,
                        new Section(),
                        UI.getCurrent().getTranslation("meetings.view.more")),
                ActionLink.quiet(
                                "/calendar/institutions/" + institution.slug() + ".ics",
                                UI.getCurrent().getTranslation("meetings.view.calendar.follow"))
                        .with("cal")
                        .outside()));
    }

    /** Brings its own style sheet to a page of others. */
    @StyleSheet("context://styles/events.css")
    private static final class Part extends Section {
        Part(String heading, Component... content) {
            addClassNames("stack", "events");
            add(new H2(heading));
            add(content);
        }
    }
}
