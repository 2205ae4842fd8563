package org.academy.notifications.ui;

import java.util.regex.Pattern;
import org.academy.meetings.MeetingPlanning;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.ui.PortalGuard;
import org.springframework.stereotype.Component;

/** The letters of a meeting are there for who sees its plan. */
@Component
class LettersGuard implements PortalGuard {

    private static final Pattern LETTERS = Pattern.compile("events/([^/]+)/letters");

    private final MeetingPlanning planning;
    private final CurrentPerson here;

    LettersGuard(MeetingPlanning planning, CurrentPerson here) {
        this.planning = planning;
        this.here = here;
    }

    @Override
    public boolean missing(String path) {
        var letters = LETTERS.matcher(path);
        return letters.matches() && here.id().isPresent() && !planned(letters.group(1));
    }

    private boolean planned(String slug) {
        try {
            planning.draft(slug, LanguageTag.EN);
            return true;
        } catch (NotFound unknown) {
            return false;
        }
    }
}
