package org.academy.notifications;

import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPlanning;
import org.springframework.stereotype.Component;

/** Who may write to those who come to a meeting: its organisers. */
@Component("letterAccess")
class LetterAccess {

    private final MeetingPlanning planning;

    LetterAccess(MeetingPlanning planning) {
        this.planning = planning;
    }

    public boolean mayWrite(MeetingId meeting) {
        return planning.mayPlan(meeting);
    }
}
