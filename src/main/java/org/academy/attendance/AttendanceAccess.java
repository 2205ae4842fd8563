package org.academy.attendance;

import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPlanning;
import org.springframework.stereotype.Component;

/** Who runs a meeting's registration and its door: those who organise it. */
@Component("attendanceAccess")
class AttendanceAccess {

    private final MeetingPlanning meetings;

    AttendanceAccess(MeetingPlanning meetings) {
        this.meetings = meetings;
    }

    public boolean mayRun(MeetingId meeting) {
        return meetings.mayPlan(meeting);
    }
}
