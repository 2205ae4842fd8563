package org.academy.search;

import java.util.List;
import org.academy.meetings.MeetingCancelled;
import org.academy.meetings.MeetingChanged;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPublished;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the index in step with the meetings, by reading what is so now: see {@link CourseListener}. */
@Component
class MeetingListener {

    private final MeetingDocuments meetings;
    private final SearchIndex index;

    MeetingListener(MeetingDocuments meetings, SearchIndex index) {
        this.meetings = meetings;
        this.index = index;
    }

    @ApplicationModuleListener
    void on(MeetingPublished published) {
        bringUpToDate(published.meeting());
    }

    @ApplicationModuleListener
    void on(MeetingChanged changed) {
        bringUpToDate(changed.meeting());
    }

    @ApplicationModuleListener
    void on(MeetingCancelled cancelled) {
        bringUpToDate(cancelled.meeting());
    }

    private void bringUpToDate(MeetingId meeting) {
        meetings.of(meeting).forEach(current -> {
            if (current.document() == null) {
                index.remove(current.id(), current.version());
            } else {
                index.put(List.of(current.document()));
            }
        });
    }
}
