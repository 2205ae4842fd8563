package org.academy.meetings.ui;

import java.util.regex.Pattern;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.SeriesPlanning;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.ui.PortalGuard;
import org.springframework.stereotype.Component;

/** A meeting that is not published is there for its organisers only: not for other people's browsers either. */
@Component
class MeetingGuard implements PortalGuard {

    private static final Pattern SERIES = Pattern.compile("events/series/([^/]+)");
    private static final Pattern MEETING = Pattern.compile("events/(?!new$|mine$|series$)([^/]+)");
    private static final Pattern PLAN = Pattern.compile("events/([^/]+)/plan");

    private final MeetingCatalogue catalogue;
    private final MeetingPlanning planning;
    private final SeriesPlanning series;
    private final CurrentPerson here;

    MeetingGuard(MeetingCatalogue catalogue, MeetingPlanning planning, SeriesPlanning series, CurrentPerson here) {
        this.catalogue = catalogue;
        this.planning = planning;
        this.series = series;
        this.here = here;
    }

    @Override
    public boolean missing(String path) {
        var one = SERIES.matcher(path);
        if (one.matches()) {
            return catalogue.series(one.group(1), LanguageTag.EN).isEmpty() && (stranger() || !drafted(one.group(1)));
        }
        var meeting = MEETING.matcher(path);
        if (meeting.matches()) {
            return catalogue.page(meeting.group(1), LanguageTag.EN).isEmpty()
                    && (stranger() || !planned(meeting.group(1)));
        }
        var plan = PLAN.matcher(path);
        return plan.matches() && !stranger() && !planned(plan.group(1));
    }

    private boolean stranger() {
        return here.id().isEmpty();
    }

    private boolean planned(String slug) {
        try {
            planning.draft(slug, LanguageTag.EN);
            return true;
        } catch (NotFound unknown) {
            return false;
        }
    }

    private boolean drafted(String slug) {
        try {
            series.draft(slug, LanguageTag.EN);
            return true;
        } catch (NotFound unknown) {
            return false;
        }
    }
}
