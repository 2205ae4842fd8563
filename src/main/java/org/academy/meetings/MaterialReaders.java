package org.academy.meetings;

/** Slot: whether the person at hand may have what is kept to those who were registered. */
public interface MaterialReaders {

    boolean mayRead(MeetingId meeting);
}
