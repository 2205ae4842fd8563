package org.academy.meetings.site;

import java.util.Optional;
import org.academy.meetings.MeetingPage;
import org.academy.site.SitePart;

/** Slot: a piece that another module adds to a meeting's public page, such as the registration form. */
public interface MeetingSitePart {

    Optional<SitePart> partFor(MeetingPage meeting);
}
