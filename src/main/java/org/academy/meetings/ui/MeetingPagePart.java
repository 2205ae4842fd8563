package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.academy.meetings.MeetingPage;

/** Slot: a piece that another module adds to a meeting's page in the portal: registration, what to do on the day. */
public interface MeetingPagePart {

    Optional<Component> partFor(MeetingPage meeting);
}
