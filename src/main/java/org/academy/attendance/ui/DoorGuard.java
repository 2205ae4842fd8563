package org.academy.attendance.ui;

import java.util.regex.Pattern;
import org.academy.attendance.RegistrationDesk;
import org.academy.meetings.MeetingCatalogue;
import org.academy.people.CurrentPerson;
import org.academy.ui.PortalGuard;
import org.springframework.stereotype.Component;

/** Who comes to a meeting is there for those who run it: not for other people's browsers either. */
@Component
class DoorGuard implements PortalGuard {

    private static final Pattern RUN = Pattern.compile("events/([^/]+)/(?:door|registrations)");

    private final MeetingCatalogue catalogue;
    private final RegistrationDesk desk;
    private final CurrentPerson here;

    DoorGuard(MeetingCatalogue catalogue, RegistrationDesk desk, CurrentPerson here) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.here = here;
    }

    @Override
    public boolean missing(String path) {
        var run = RUN.matcher(path);
        return run.matches()
                && here.id().isPresent()
                && catalogue.idOf(run.group(1)).filter(desk::mayRun).isEmpty();
    }
}
