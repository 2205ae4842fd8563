package org.academy.notifications;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.academy.meetings.MeetingId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** When those who come to a meeting are reminded, as its organisers want it. */
@Service
@PreAuthorize("isAuthenticated() and @letterAccess.mayWrite(#meeting)")
public class ReminderPlanning {

    private final ReminderRounds rounds;
    private final Clock clock;

    ReminderPlanning(ReminderRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    public Set<Lead> leads(MeetingId meeting) {
        return rounds.choice(meeting);
    }

    /** None is a choice too. What is already late is not said any more. */
    public void choose(MeetingId meeting, Set<Lead> leads) {
        rounds.choose(meeting, leads.isEmpty() ? EnumSet.noneOf(Lead.class) : EnumSet.copyOf(leads), clock.instant());
    }
}
