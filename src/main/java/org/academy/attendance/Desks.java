package org.academy.attendance;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.academy.meetings.MeetingId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** All desks. */
interface Desks extends Repository<Desk, MeetingId> {

    Optional<Desk> findById(MeetingId meeting);

    @Query("select desk from Desk desk where desk.meeting in :meetings")
    List<Desk> of(Collection<MeetingId> meetings);

    /** Until the transaction ends, whoever else wants it waits; not for ever. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "10000"))
    @Query("select desk from Desk desk where desk.meeting = :meeting")
    Optional<Desk> hold(MeetingId meeting);

    /** Opens one unless there is one: an offer holds for a day, four fifths of the time make an attendance. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into attendance_desk
              (meeting_id, arrivals, offer_seconds, minimum_share, feedback_first, form_revision, questions, quotas)
            values (:meeting, 0, 86400, 80, false, 0, '[]', '[]')
            on duplicate key update arrivals = arrivals""")
    void open(UUID meeting);
}
