package org.academy.meetings.ui;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.When;

/** The running order of a programme: what follows what, and what moves when a part changes its place. */
final class Running {

    private static final Duration USUAL = Duration.ofMinutes(45);

    private Running() {}

    static List<SessionEntry> inOrder(List<SessionEntry> sessions) {
        return sessions.stream()
                .sorted(Comparator.comparing((SessionEntry one) -> one.when().start())
                        .thenComparing(one -> one.when().end()))
                .toList();
    }

    /** When the next part would be: after the last one, three quarters of an hour, or as long as there is. */
    static When next(When meeting, List<SessionEntry> sessions) {
        var begin = sessions.stream()
                .map(one -> one.when().end())
                .max(Comparator.naturalOrder())
                .filter(end -> end.isBefore(meeting.end()))
                .orElse(meeting.wholeDay() ? meeting.start().plusHours(9) : meeting.start());
        var end = begin.plus(USUAL);
        return When.at(begin, end.isAfter(meeting.end()) ? meeting.end() : end, meeting.zone());
    }

    /** The part and the one before it change places; each keeps its length, and together they take the same time. */
    static List<SessionEntry> earlier(List<SessionEntry> sessions, int at) {
        var ordered = new ArrayList<>(inOrder(sessions));
        var first = ordered.get(at - 1);
        var second = ordered.get(at);
        var pause = Duration.between(first.when().end(), second.when().start());
        if (pause.isNegative()) {
            pause = Duration.ZERO;
        }
        var start = first.when().start();
        var moved = at(second, start);
        ordered.set(at - 1, moved);
        ordered.set(at, at(first, moved.when().end().plus(pause)));
        return List.copyOf(ordered);
    }

    private static SessionEntry at(SessionEntry session, LocalDateTime start) {
        var length = Duration.between(session.when().start(), session.when().end());
        return new SessionEntry(
                session.id(),
                session.title(),
                session.description(),
                When.at(start, start.plus(length), session.when().zone()),
                session.room(),
                session.speakers());
    }
}
