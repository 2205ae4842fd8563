package org.academy.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.SessionId;
import org.academy.meetings.When;

/**
 * How long somebody took part: the parts of the programme at which they were seen, joined where they overlap, or all of
 * it. A programme of whole days without times has no minutes; there it counts whether they were seen.
 */
final class Attended {

    private static final int PERCENT = 100;

    private final MeetingPage meeting;

    Attended(MeetingPage meeting) {
        this.meeting = meeting;
    }

    /** Of the whole meeting. */
    int minutes() {
        var timed = sessions(session -> true);
        return timed.isEmpty() ? plain(meeting.plan().when()) : joined(timed);
    }

    int minutes(PresenceRecords.Seen seen) {
        if (seen.whole()) {
            return minutes();
        }
        return joined(sessions(session -> at(session, seen.sessions())));
    }

    /** Whether that is enough of it. */
    boolean enough(PresenceRecords.Seen seen, int minimumShare) {
        int all = minutes();
        if (!seen.atAll()) {
            return false;
        }
        return all == 0 || minutes(seen) * PERCENT >= all * minimumShare;
    }

    private static boolean at(SessionEntry session, Set<SessionId> seen) {
        var id = session.id();
        return id != null && seen.contains(id);
    }

    private List<When> sessions(Predicate<SessionEntry> wanted) {
        return meeting.sessions().stream()
                .filter(wanted)
                .map(SessionEntry::when)
                .filter(when -> !when.wholeDay())
                .toList();
    }

    private static int plain(When when) {
        return when.wholeDay()
                ? 0
                : (int) Duration.between(when.begins(), when.ends()).toMinutes();
    }

    private static int joined(List<When> times) {
        var sorted = new ArrayList<>(times);
        sorted.sort(Comparator.comparing(When::begins));
        long minutes = 0;
        var reached = Instant.MIN;
        for (var time : sorted) {
            var from = time.begins().isAfter(reached) ? time.begins() : reached;
            if (time.ends().isAfter(from)) {
                minutes += Duration.between(from, time.ends()).toMinutes();
                reached = time.ends();
            }
        }
        return (int) minutes;
    }
}
