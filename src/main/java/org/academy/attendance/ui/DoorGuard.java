package org.academy.attendance.ui;

import java.util.Optional;
import java.util.regex.Pattern;
import org.academy.attendance.RegistrationDesk;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPlanning;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.ui.PortalGuard;
import org.springframework.stereotype.Component;

/** Who comes to a meeting is there for those who run it: not for other people's browsers either. */
@Component
class DoorGuard implements PortalGuard {

    private static final Pattern RUN = Pattern.compile("events/([^/]+)/(door|registrations)");

    private final MeetingCatalogue catalogue;
    private final MeetingPlanning planning;
    private final RegistrationDesk desk;
    private final CurrentPerson here;

    DoorGuard(MeetingCatalogue catalogue, MeetingPlanning planning, RegistrationDesk desk, CurrentPerson here) {
        this.catalogue = catalogue;
        this.planning = planning;
        this.desk = desk;
        this.here = here;
    }

    @Override
    public boolean missing(String path) {
        var run = RUN.matcher(path);
        return run.matches()
                && here.id().isPresent()
                && meeting(run.group(1), run.group(2).equals("door"))
                        .filter(desk::mayRun)
                        .isEmpty();
    }

    /** The door is that of a published meeting; what is asked of people is decided before. */
    private Optional<MeetingId> meeting(String slug, boolean published) {
        if (published) {
            return catalogue.idOf(slug);
        }
        try {
            return Optional.of(planning.draft(slug, LanguageTag.EN).id());
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }
}
