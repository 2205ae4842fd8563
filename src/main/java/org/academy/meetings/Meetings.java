package org.academy.meetings;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every meeting. */
interface Meetings extends Repository<Meeting, MeetingId> {

    Meeting saveAndFlush(Meeting meeting);

    Optional<Meeting> findById(MeetingId id);

    Optional<Meeting> findBySlug(String slug);

    boolean existsBySlug(String slug);

    /** The meeting for somebody who is about to change it: others wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select meeting from Meeting meeting where meeting.id = :id")
    Optional<Meeting> findForUpdate(MeetingId id);

    @Query("select meeting.id from Meeting meeting where meeting.tzdb <> :edition order by meeting.id")
    List<MeetingId> notOf(String edition, Limit most);

    void delete(Meeting meeting);
}
