package org.academy.meetings.ui;

import java.util.Optional;
import org.academy.meetings.MeetingDraft;
import org.academy.ui.ActionLink;

/** Slot: where else its organisers go from a meeting's plan, as another module knows it. */
public interface PlanLink {

    Optional<ActionLink> linkFor(MeetingDraft draft);
}
