package org.academy.attendance.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.academy.attendance.Presence;
import org.academy.attendance.RegistrationDesk;
import org.academy.attendance.RegistrationEntry;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.SessionId;
import org.academy.meetings.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** What the parts of the door work with: the meeting, and what people are let in to. */
final class Door {

    private static final int MANY = 200;

    final Presence presence;
    final MeetingPage meeting;
    final Set<Way> ways;
    private final RegistrationDesk desk;

    /** The part of the programme that is ticked; null: the whole meeting. */
    @Nullable
    SessionId session;

    Door(Presence presence, RegistrationDesk desk, MeetingPage meeting, Set<Way> ways) {
        this.presence = presence;
        this.desk = desk;
        this.meeting = meeting;
        this.ways = ways;
    }

    boolean isHere(RegistrationEntry one) {
        return session == null ? one.present() : one.sessions().contains(session);
    }

    void tick(RegistrationEntry one, boolean here) {
        presence.tick(meeting.id(), one.id(), session, here);
    }

    int confirmed() {
        return desk.counts(meeting.id()).confirmed();
    }

    int here() {
        return (int) everyone().stream().filter(this::isHere).count();
    }

    List<RegistrationEntry> everyone() {
        var all = new ArrayList<RegistrationEntry>();
        var page = presence.list(meeting.id(), "", PageRequest.of(0, MANY));
        all.addAll(page.getContent());
        while (page.hasNext()) {
            page = presence.list(meeting.id(), "", page.nextPageable());
            all.addAll(page.getContent());
        }
        return all;
    }
}
