package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Locale;
import org.academy.attendance.RegistrationDesk;
import org.academy.institutions.InstitutionDirectory;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.ui.Clocks;
import org.academy.shared.NotFound;
import org.academy.ui.ActionLink;
import org.academy.ui.Faces;
import org.academy.ui.PageHeader;
import org.academy.ui.Titles;

/** Who comes, what they are asked, and how places are given: for those who organise a meeting. */
@StyleSheet("context://styles/events.css")
@Route("events/:slug/registrations")
@PermitAll
class RegistrationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** The parts of the desk. */
    enum Part {
        LIST,
        FORM,
        QUOTAS,
        CODES,
        SETTINGS,
        IMPORT;

        /** As it stands in an address and in a message key. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final transient MeetingPlanning planning;
    private final transient RegistrationDesk desk;
    private final transient InstitutionDirectory directory;
    private final transient Clocks clocks;

    RegistrationsView(MeetingPlanning planning, RegistrationDesk desk, InstitutionDirectory directory, Clocks clocks) {
        this.planning = planning;
        this.desk = desk;
        this.directory = directory;
        this.clocks = clocks;
        addClassNames("wrap", "stack", "w", "events");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var draft = planning.draft(slug, Clocks.language());
        if (!desk.mayRun(draft.id())) {
            throw new NotFound("meeting", slug);
        }
        var part = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("part")
                .flatMap(code -> Arrays.stream(Part.values())
                        .filter(one -> one.code().equals(code))
                        .findFirst())
                .orElse(Part.LIST);
        show(new RunDesk(desk, directory, clocks, draft), part);
    }

    private void show(RunDesk run, Part part) {
        removeAll();
        var address = "events/" + run.draft.slug();
        var words = run.draft.plan().words().get(run.draft.plan().original());
        var header = new PageHeader(getTranslation("attendance.desk.title"))
                .under(address, words == null || words.title().isBlank() ? run.draft.slug() : words.title())
                .actions(ActionLink.plain(address + "/door", getTranslation("attendance.door.title"))
                        .with("check"));
        add(header, parts(address, part));
        add(
                switch (part) {
                    case LIST -> new ListPart(run);
                    case FORM -> new FormPart(run);
                    case QUOTAS -> new QuotasPart(run);
                    case CODES -> new CodesPart(run);
                    case SETTINGS -> new SettingsPart(run);
                    case IMPORT -> new ImportPart(run);
                });
    }

    private Component parts(String address, Part current) {
        var parts = new Faces(getTranslation("attendance.desk.title"));
        for (var one : Part.values()) {
            parts.add(
                    address + "/registrations" + (one == Part.LIST ? "" : "?part=" + one.code()),
                    getTranslation("attendance.desk.part." + one.code()),
                    one == current);
        }
        return parts;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("attendance.desk.title"));
    }
}
